"""`rollback()` makes objects that were new in the transaction transient; their loaded values stay.

That holds for pending objects and for flushed ones. They leave the session and lose
their identity key, for their rows are gone. But what the flush wrote into them stays:
the generated primary key, defaults, the foreign key to a parent. Adding such an object
again INSERTs that very key, which the database may have given to another row by then.
[Expired values are lost][snippets.states.rollback_loses_expired_values]. One whose key was
changed and flushed again [is left
detached][snippets.states.rollback_detaches_rekeyed_object]: call `make_transient()`.

Before adding it again, set the key to `None`, or make a new object.
`inspect(book).has_identity`, not `book.id`, tells whether it has a row.

SQLAlchemy's documentation: [Rolling
Back](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-rollback).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "what a rollback does to new objects"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        walden = Book(title="Walden")
        session.add(walden)
        session.flush()
        session.rollback()
        print(state_of(walden), "id:", walden.id, "title:", walden.title)
        #> transient id: 5 title: Walden
        print("saved:", inspect(walden).has_identity)
        #> saved: False

        session.add(walden)
        session.flush()
        print(state_of(walden), "id:", walden.id)
        #> persistent id: 5
        session.rollback()

        walden.id = None
        session.add(Book(id=5, title="Emma"))
        session.add(walden)
        session.flush()
        print(state_of(walden), "id:", walden.id)
        #> persistent id: 6


if __name__ == "__main__":
    main()
