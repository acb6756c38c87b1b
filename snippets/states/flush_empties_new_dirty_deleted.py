"""`session.new`, `dirty` and `deleted` name what is not flushed yet, and the flush empties them.

They say nothing about what the transaction has flushed before. A changed object that is marked for
deletion is in `deleted` alone; [orphans][snippets.states.orphan_is_deleted_at_flush] are not in
`deleted`.

To react to what is written, listen for `before_flush` or `after_flush`, where the three are still
filled; to do so [after the commit][snippets.recipes.culprit_published_works], collect it there. In `before_flush`, `dirty` may lack [children whose foreign keys the flush will
set][snippets.states.before_flush_misses_synced_children].

SQLAlchemy's documentation: [Session
Attributes](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-attributes).
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "`session.new`, `dirty`, `deleted`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        lavinia, beowulf = session.get(Book, 2), session.get(Book, 4)
        session.add(Book(title="Walden"))
        lavinia.title = "Tehanu"
        beowulf.title = "Grendel"
        session.delete(beowulf)
        print("new:", [book.title for book in session.new])
        #> new: ['Walden']
        print("dirty:", [book.title for book in session.dirty])
        #> dirty: ['Tehanu']
        print("deleted:", [book.title for book in session.deleted])
        #> deleted: ['Grendel']

        session.flush()
        print(len(session.new), len(session.dirty), len(session.deleted))
        #> 0 0 0


if __name__ == "__main__":
    main()
