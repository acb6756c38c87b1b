"""Take the values, commit, close the session, and only then do the slow work."""

from sqlalchemy import Engine, QueuePool, create_engine
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session

from snippets.library import Author, Base, library_rows


def mail_to(name: str, engine: Engine) -> str:
    with Session(engine) as session:  # another request, in the meantime
        return f"mail to {name}, a page for {session.get(Author, 2).name}"


def main() -> None:
    limits = {"pool_size": 1, "max_overflow": 0, "pool_timeout": 0.1}
    engine = create_engine("sqlite://", poolclass=QueuePool, **limits)
    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add_all(library_rows())
    # before
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        try:
            print(mail_to(ursula.name, engine))
        except PoolTimeoutError as error:
            print(error)
            #> QueuePool limit of size 1 overflow 0 reached, connection timed out, timeout 0.10 (Background on this error at: https://sqlalche.me/e/21/3o7r)
    # after
    with Session(engine) as session:
        name = session.get(Author, 1).name
        session.commit()  # what was flushed
    print(mail_to(name, engine))
    #> mail to Ursula, a page for Octavia
    engine.dispose()


if __name__ == "__main__":
    main()
