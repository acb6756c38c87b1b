"""`Session.delete()` of an object without identity raises `InvalidRequestError`.

A transient or pending object has no row to delete. A transient object needs nothing. A
pending one leaves the session by `session.expunge(book)`. To delete a row of which you
know the key, load it first, or emit `delete(Book).where(Book.id == 4)`.

A detached object has an identity and [can be
deleted][snippets.states.delete_attaches_detached].
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = '"is not persisted" from `delete()`'


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        walden = Book(title="Walden")
        try:
            session.delete(walden)
        except InvalidRequestError as error:
            print(state_of(walden), error)
            #> transient Instance '<Book at 0x...>' is not persisted

        session.add(walden)
        try:
            session.delete(walden)
        except InvalidRequestError as error:
            print(state_of(walden), error)
            #> pending Instance '<Book at 0x...>' is not persisted

        session.expunge(walden)
        print(state_of(walden))
        #> transient


if __name__ == "__main__":
    main()
