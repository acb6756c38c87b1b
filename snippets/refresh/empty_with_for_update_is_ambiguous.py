"""`refresh()` with an empty dictionary for `with_for_update` raises; `get()` takes it for `True`.

The dictionary passes flags to `with_for_update()`. `refresh()` raises `ArgumentError` after it
has expired the object, so the unflushed change is lost. `get()` emits the locking SELECT, here
for a loaded object.

Write `True` for a lock without flags.

SQLAlchemy's documentation:
[Session.refresh()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.refresh).
"""

from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log

LABEL = "An empty `with_for_update`"
REQUIRES = ("postgresql", "mariadb")


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.get(Author, 1, with_for_update={})
        print(sql[-1].endswith("FOR UPDATE"))
        #> True

        ursula.born = 1930
        try:
            session.refresh(ursula, with_for_update={})
        except ArgumentError as error:
            print(error)
            #> with_for_update should be the boolean value True, or a dictionary with options.  A blank dictionary is ambiguous.
        print(ursula.born)
        #> 1929


if __name__ == "__main__":
    main()
