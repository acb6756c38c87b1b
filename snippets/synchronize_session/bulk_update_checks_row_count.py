"""A bulk UPDATE by key raises `StaleDataError` for a missing row, if the driver counts the rows.

After the error the row that was matched is changed, in the open transaction, and the object is not.
Dictionaries with other keys that follow are not sent. A driver such as asyncpg gives no count for a
list of two or more: a missing row goes unnoticed.

Roll back. If rows may be missing, select the keys that exist first. Or add a criterion such as
`.where(Author.id > 0)` with `synchronize_session=None`, which [checks no
count][snippets.synchronize_session.bulk_update_where_skips_version_check], and expire the objects.

SQLAlchemy's documentation: [ORM Bulk UPDATE by Primary
Key](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-bulk-update).
"""

from sqlalchemy import select, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "a missing row in a bulk UPDATE"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        rows = [{"id": 1, "born": 1930}, {"id": 99, "born": 1930}]
        try:
            session.execute(update(Author), rows)
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'author' expected to update 2 row(s); 1 were matched.
        row = select(Author.born).where(Author.id == 1)
        print(ursula.born, session.scalar(row))
        #> 1929 1930

        session.rollback()
        print(ursula.born)
        #> 1929
        sql = sql_log(engine)
        try:
            session.execute(
                update(Author), [{"id": 99, "born": 1930}, {"id": 1, "name": "X"}]
            )
        except StaleDataError:
            print("of two:", sql_of(sql))
            #> of two: UPDATE

        session.rollback()
        engine.dialect.supports_sane_multi_rowcount = False  # as asyncpg has it
        session.execute(update(Author), rows)
        print(ursula.born)
        #> 1930


if __name__ == "__main__":
    main()
