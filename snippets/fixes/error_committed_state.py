"""Open a session of its own in an `after_commit` listener, if it has to query."""

from sqlalchemy import event
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

titles: list[str] = []


def in_the_same(session: Session) -> None:
    titles.append(session.get(Book, 4).title)


def in_its_own(session: Session) -> None:
    if session.in_nested_transaction():
        return  # a savepoint was released: nothing is committed yet
    with Session(session.bind) as other:
        titles.append(other.get(Book, 4).title)


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as session:
        event.listen(session, "after_commit", in_the_same)
        session.get(Author, 1).born = 1930
        try:
            session.commit()
        except InvalidRequestError as error:
            print(error)
            #> This session is in 'committed' state; no further SQL can be emitted within this transaction.
    # after
    with Session(engine) as session:
        event.listen(session, "after_commit", in_its_own)
        session.get(Author, 1).born = 1930
        session.commit()
    print(titles)
    #> ['Beowulf']


if __name__ == "__main__":
    main()
