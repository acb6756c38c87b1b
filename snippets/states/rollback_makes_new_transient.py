"""`rollback()` makes objects that were new in the transaction transient; their loaded values stay.

They keep what the flush wrote into them: the generated key, the foreign key to a parent. Added
again, such an object is INSERTed with that very key, which may be another row's by then. ([Expired
values][snippets.states.rollback_loses_expired_values] are lost, and [a changed
key][snippets.states.rollback_detaches_rekeyed_object] leaves the object detached.)

Make a new object, with its relationships set. Setting the old keys to `None` is not enough: here
the book then refers to another author. After the rollback `inspect(book).has_identity` is `False`,
though `book.id` is set; [after a close it stays
`True`][snippets.detachment.only_rollback_takes_the_key_back].

SQLAlchemy's documentation: [Rolling
Back](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-rollback).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "what a rollback does to new objects"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        session.add(henry := Author(name="Henry"))
        session.flush()
        session.add(walden := Book(title="Walden", author=henry))
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

        walden.id = henry.id = None
        session.add_all([Book(id=5, title="Emma"), Author(id=3, name="Jane")])
        session.flush()
        session.add(walden)
        session.flush()
        print(state_of(walden), "id:", walden.id, "author_id:", walden.author_id)
        #> persistent id: 6 author_id: 3
        print("its author:", henry.name, henry.id)
        #> its author: Henry 4


if __name__ == "__main__":
    main()
