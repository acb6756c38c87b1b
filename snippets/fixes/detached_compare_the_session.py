"""Compare with `db.session()`, the session behind the proxy."""

from typing import Any

from sqlalchemy.orm import object_session, scoped_session, sessionmaker

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    db_session: Any = scoped_session(sessionmaker(engine))
    ursula = db_session.get(Author, 1)
    # before
    print(object_session(ursula) is db_session)
    #> False
    # after
    print(object_session(ursula) is db_session())
    #> True
    db_session.remove()


if __name__ == "__main__":
    main()
