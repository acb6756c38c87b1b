"""`Session.delete()` of an object without identity raises `InvalidRequestError`.

A transient or pending object stands for no row. The pending one leaves the session by
`session.expunge(walden)`. While the list of its author still contains it, `add()` of the author
brings it back: remove it there as well.

A detached object has an identity and [can be deleted][snippets.states.delete_attaches_detached].
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
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

        ursula = session.get(Author, 1)
        ursula.books.append(walden)
        try:
            session.delete(walden)
        except InvalidRequestError as error:
            print(state_of(walden), error)
            #> pending Instance '<Book at 0x...>' is not persisted

        session.expunge(walden)
        print(state_of(walden))
        #> transient
        session.add(ursula)  # her books still contain it
        print(state_of(walden))
        #> pending
        session.expunge(walden)
        ursula.books.remove(walden)
        session.add(ursula)
        print(state_of(walden))
        #> transient


if __name__ == "__main__":
    main()
