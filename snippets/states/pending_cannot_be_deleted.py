"""`Session.delete()` of an object without identity raises `InvalidRequestError`.

A transient or pending object has no row to delete. What to do instead depends on the
state. A transient object needs nothing. A pending one leaves the session by
`session.expunge(book)`. To delete a row of which you know the key, load it first, or
emit `delete(Book).where(Book.id == 4)`.

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
        emma, walden = Book(title="Emma"), Book(title="Walden")
        session.add(walden)
        for book in (emma, walden):
            try:
                session.delete(book)
            except InvalidRequestError as error:
                print(inspect(book).pending, error)
                #> False Instance '<Book at 0x...>' is not persisted
                #> True Instance '<Book at 0x...>' is not persisted

        session.expunge(walden)
        print(inspect(walden).transient)
        #> True


if __name__ == "__main__":
    main()
