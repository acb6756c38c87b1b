"""Deleting a parent sets the foreign keys of its one-to-many collection to NULL, unless it cascades.

The flush loads the collection, here against `raiseload()`, and emits an UPDATE before the
DELETE. A NOT NULL column refuses that, and so does [a foreign key in the primary
key][snippets.errors.child_key_cannot_be_blanked].

Before you delete, [`add()` a detached parent][snippets.states.delete_attaches_detached], flush
([a new child gets the deleted parent's key][snippets.states.new_child_of_a_deleted_parent]) and
expire a loaded collection ([a child that moved loses its new
key][snippets.states.deleted_parent_takes_moved_children]).

To delete the children too, map `relationship(cascade="all, delete-orphan")`: `delete()` [loads
and marks them][snippets.detachment.delete_cascade_attaches_children]. `passive_deletes=True`
leaves [unloaded ones][snippets.states.passive_deletes_leaves_children] to the database.

SQLAlchemy's documentation:
[delete](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-delete).
"""

from sqlalchemy.orm import Session, raiseload

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "delete the parent, children stay"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1, options=[raiseload(Author.books)])
        lavinia = session.get(Book, 2)
        log = sql_log(engine)
        session.delete(ursula)
        session.flush()
        print(sql_of(log))
        #> SELECT UPDATE DELETE
        print(state_of(lavinia), "author_id:", lavinia.author_id)
        #> persistent author_id: None


if __name__ == "__main__":
    main()
