"""Each message gets a session, in a `begin()` block: committed, or rolled back.

What the bot remembers from message to message are keys.
"""

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, close_all_sessions, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ()

SessionMaker = sessionmaker()


def add_author(session: Session, key: int, name: str) -> str:
    session.add(Author(id=key, name=name))
    session.flush()
    return f"added {name}"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    for key, name in ((1, "Mary"), (7, "Mary"), (8, "Jules")):
        try:
            with SessionMaker.begin() as session:
                answer = add_author(session, key, name)
        except SQLAlchemyError as error:
            answer = type(error).__name__
        print(answer)
        #> IntegrityError
        #> added Mary
        #> added Jules
    close_all_sessions()


if __name__ == "__main__":
    main()
