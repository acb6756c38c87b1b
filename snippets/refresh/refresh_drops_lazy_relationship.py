"""Without names, `refresh()` drops a loaded lazy relationship; the next access loads it again.

A refresh without names expires every attribute, relationships too. Its SELECT is for
the columns. A relationship with the default `lazy="select"` stays unloaded until it is
read, and is up to date then.

Under asyncio that next access cannot load. Name the relationship:
[`await session.refresh(ursula, ["books"])`][snippets.detachment.async_refresh_names_relationship].
"""

from sqlalchemy import inspect, text
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        print(len(ursula.books))
        #> 2
        session.execute(text("UPDATE book SET author_id = 1 WHERE id = 4"))

        sql.clear()
        session.refresh(ursula)
        print(len(sql), sorted(inspect(ursula).unloaded))
        #> 1 ['books']
        print(len(ursula.books), len(sql))
        #> 3 2


if __name__ == "__main__":
    main()
