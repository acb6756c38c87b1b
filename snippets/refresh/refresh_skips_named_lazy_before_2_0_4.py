"""Before SQLAlchemy 2.0.4 `refresh(obj, ["books"])` expires a lazy relationship, no more.

One SELECT is emitted, for the row, without an error. The collection is unloaded afterwards:
read it to load it.

From 2.0.4 on, [the relationship is loaded][snippets.refresh.refresh_loads_named_relationship]
([#9298](https://github.com/sqlalchemy/sqlalchemy/issues/9298)).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log

LABEL = '`refresh(obj, ["books"])` before 2.0.4'
REQUIRES = ("sqlalchemy<2.0.4",)


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        sql.clear()
        session.refresh(ursula, ["books"])
        print("books" in inspect(ursula).unloaded, len(sql))
        #> True 1
        print(len(ursula.books), len(sql))
        #> 2 2


if __name__ == "__main__":
    main()
