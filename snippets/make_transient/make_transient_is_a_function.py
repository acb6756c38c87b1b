"""`make_transient()` is a function of `sqlalchemy.orm`, not a method of `Session`.

Write `from sqlalchemy.orm import make_transient`. `make_transient_to_detached()` is
imported the same way. Both find the session by themselves, from the object's state.

It changes the object in place and returns None: after `copy = make_transient(ursula)`,
`copy` is None, and `ursula` is transient.

SQLAlchemy's documentation:
[make_transient()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        try:
            session.make_transient(ursula)  # type: ignore[attr-defined]
        except AttributeError as error:
            print(error)
            #> 'Session' object has no attribute 'make_transient'

        make_transient(ursula)
        print(inspect(ursula).transient)
        #> True


if __name__ == "__main__":
    main()
