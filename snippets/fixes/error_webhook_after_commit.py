"""Take the values before the commit, and call the webhook when `commit()` has returned."""

from sqlalchemy import event
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

sent: list[dict[str, object]] = []


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as session:
        book = Book(title="Tehanu")
        session.add(book)
        session.commit()

        @event.listens_for(session, "after_commit", once=True)
        def send(session: Session) -> None:
            sent.append({"id": book.id, "title": book.title})

        print(sent)
        #> []
        session.get(Author, 1).born = 1930
        try:
            session.commit()
        except InvalidRequestError as error:
            print(error)
            #> This session is in 'committed' state; no further SQL can be emitted within this transaction.
    # after
    with Session(engine) as session:
        print("saved all the same:", session.get(Author, 1).born)
        #> saved all the same: 1930
        book = Book(title="Voices")
        session.add(book)
        session.flush()  # gives it its id
        values = {"id": book.id, "title": book.title}
        session.commit()
        sent.append(values)
        print(sent)
        #> [{'id': 6, 'title': 'Voices'}]


if __name__ == "__main__":
    main()
