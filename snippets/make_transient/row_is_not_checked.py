"""`make_transient_to_detached()` does not look for the row; a load or a flush finds out.

Until then the object is persistent by all appearances, and `session.get()` returns it
from the identity map without a SELECT. A load raises `ObjectDeletedError`, an UPDATE that
matches no row `StaleDataError`. A DELETE that matches none is a warning only, unless the
flush has to load something first.

If all columns were set and none was changed since, a commit notices nothing: there is
nothing to load and nothing to write.

If the row may be missing, use `session.get()` instead: it selects and returns None.

SQLAlchemy's documentation:
[make_transient_to_detached()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient_to_detached).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session, make_transient_to_detached
from sqlalchemy.orm.exc import ObjectDeletedError, StaleDataError

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    ghost = Author(id=99)
    make_transient_to_detached(ghost)
    with Session(engine) as session:
        session.add(ghost)
        sql = sql_log(engine)
        print(session.get(Author, 99) is ghost, inspect(ghost).persistent)
        #> True True
        print(len(sql))
        #> 0
        try:
            ghost.name
        except ObjectDeletedError as error:
            print(error)
            #> Instance '<Author at 0x...>' has been deleted, or its row is otherwise not present.

        ghost.born = 1900
        try:
            session.flush()
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'author' expected to update 1 row(s); 0 were matched.


if __name__ == "__main__":
    main()
