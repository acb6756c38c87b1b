"""Close the session before the connection that it was given."""

from sqlalchemy.exc import ResourceClosedError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    # before
    connection = engine.connect()
    session = Session(bind=connection)
    connection.close()
    try:
        session.get(Author, 1)
    except ResourceClosedError as error:
        print(error)
        #> This Connection is closed
    session.close()
    # after
    with engine.connect() as connection, Session(bind=connection) as session:
        print(session.get(Author, 1).name)
        #> Ursula


if __name__ == "__main__":
    main()
