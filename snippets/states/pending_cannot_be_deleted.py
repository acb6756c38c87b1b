"""`Session.delete()` of an object without identity raises `InvalidRequestError`.

A transient or pending object has no row to delete. What to do depends on the state: a
transient object needs nothing; a pending one leaves the session by
`session.expunge(book)`; to delete a row known by its key only, load it first, or emit
`delete(Book).where(Book.id == 4)`.

A detached object has an identity and
[can be deleted][snippets.states.delete_attaches_detached].
"""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        walden = Book(title="Walden")
        session.add(walden)
        try:
            session.delete(walden)
        except InvalidRequestError as error:
            print(error)
            #> Instance '<Book at 0x...>' is not persisted

        session.expunge(walden)
        print(inspect(walden).transient)
        #> True


if __name__ == "__main__":
    main()
