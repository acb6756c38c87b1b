"""`make_transient()` is a function of `sqlalchemy.orm`, not a method of `Session`.

Write `from sqlalchemy.orm import make_transient`. It changes the object in place and returns None:
go on with the object that you passed.

SQLAlchemy's documentation:
[make_transient()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient).
"""

from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "no `session.make_transient()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        try:
            session.make_transient(ursula)  # type: ignore[attr-defined]
        except AttributeError as error:
            print(error)
            #> 'Session' object has no attribute 'make_transient'

        returned = make_transient(ursula)  # type: ignore[func-returns-value]
        print(returned, state_of(ursula))
        #> None transient


if __name__ == "__main__":
    main()
