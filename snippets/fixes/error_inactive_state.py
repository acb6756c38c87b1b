"""Let an `after_rollback` listener query in a session of its own."""

from sqlalchemy import event
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

titles: list[str] = []


def query(session: Session) -> None:
    titles.append(session.get(Book, 4).title)


def query_apart(session: Session) -> None:
    with Session(session.get_bind()) as own:
        titles.append(own.get(Book, 4).title)


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as session:
        event.listen(session, "after_rollback", query)
        session.get(Author, 1)
        try:
            session.rollback()
        except InvalidRequestError as error:
            print(error)
            #> This session is in 'inactive' state, due to the SQL transaction being rolled back; no further SQL can be emitted within this transaction.
    # after
    with Session(engine) as session:
        event.listen(session, "after_rollback", query_apart)
        session.get(Author, 1)
        session.rollback()
    print(titles)
    #> ['Beowulf']


if __name__ == "__main__":
    main()
