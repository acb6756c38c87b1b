"""Delete an object that is stored; expunge one that is still new.

New children of a new object stay pending without `cascade="all"`: expunge them too.
"""

from sqlalchemy import inspect, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of


def remove(session: Session, book: Book) -> None:
    state = inspect(book)
    if state.pending:
        session.expunge(book)
    elif state.persistent or state.detached:
        session.delete(book)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        detached = session.get(Book, 3)
    session = Session(engine, autoflush=False)
    transient, pending = Book(title="Voices"), Book(title="Tehanu")
    session.add(pending)
    persistent = session.get(Book, 4)
    # before
    try:
        session.delete(pending)
    except InvalidRequestError as error:
        print(error)
        #> Instance '<Book at 0x...>' is not persisted
    # after
    for book in (transient, pending, persistent, detached):
        remove(session, book)
    session.commit()
    print(state_of(pending))
    #> transient
    print(session.scalars(select(Book.title).order_by(Book.id)).all())
    #> ['The Dispossessed', 'Lavinia']
    session.close()


if __name__ == "__main__":
    main()
