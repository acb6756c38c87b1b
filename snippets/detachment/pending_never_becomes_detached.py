"""A pending object that leaves its session becomes transient, not detached.

It was not flushed and so has no identity key. `add()` makes it pending again.

To take back `session.add(obj)` before the flush, write `session.expunge(obj)`, [for each child
too][snippets.detachment.expunge_leaves_children]. Mind autoflush: here a query makes the object
persistent, and then `expunge()` makes it detached.

SQLAlchemy's documentation: [Expunging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#expunging).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "take back an `add()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        nova = Book(title="Nova")
        session.add(nova)
        session.expunge(nova)
        print("expunge:", state_of(nova))
        #> expunge: transient
        session.add(nova)
        session.rollback()
        print("rollback:", state_of(nova))
        #> rollback: transient
        session.add(nova)
        session.close()
        print("close:", state_of(nova))
        #> close: transient

        session.add(nova)
        session.scalars(select(Author)).all()  # flushes first
        session.expunge(nova)
        print("expunge after a query:", state_of(nova))
        #> expunge after a query: detached


if __name__ == "__main__":
    main()
