"""Keep incomplete objects from being flushed while you read."""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    session.commit()
    session.add(joanna := Author())
    # before
    try:
        joanna.name = f"A friend of {ursula.name}"
    except IntegrityError as error:
        print(*error.detail)
        #> raised as a result of Query-invoked autoflush; consider using a session.no_autoflush block if this flush is occurring prematurely
        session.rollback()
    # after
    session.add(joanna)
    with session.no_autoflush:
        joanna.name = f"A friend of {ursula.name}"
    session.commit()
    print(joanna.name)
    #> A friend of Ursula
    session.close()


if __name__ == "__main__":
    main()
