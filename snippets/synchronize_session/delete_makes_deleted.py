"""An ORM DELETE makes matching objects that are loaded deleted, not detached.

The object leaves the identity map: `in session` is `False`, `get()` asks the database
and finds nothing. It keeps its loaded values. An expired object, as all are after a
commit, and one that lacks an attribute in WHERE, [stay persistent where WHERE is
evaluated][snippets.synchronize_session.undecided_delete_keeps_objects]. `commit()`
makes it detached, [unless
`expire_on_commit=False`][snippets.states.deleted_without_expire_on_commit];
[`rollback()` makes it persistent
again][snippets.synchronize_session.rollback_undoes_synchronization], but transient if the
transaction had also inserted it.

It is the state after the flush of `session.delete()`, so
[`session.add()` refuses it][snippets.states.deleted_cannot_be_added]. But only the rows
that match are deleted: [no cascade
runs][snippets.synchronize_session.delete_by_query_cascades_nothing].

SQLAlchemy's documentation: [Selecting a Synchronization
Strategy](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-sync).
"""

from sqlalchemy import delete
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "DELETE: the objects are deleted"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.execute(delete(Book).where(Book.id == 4))
        print(state_of(beowulf), beowulf in session)
        #> deleted False
        print(beowulf.title, session.get(Book, 4))
        #> Beowulf None

        session.commit()
        print(state_of(beowulf))
        #> detached


if __name__ == "__main__":
    main()
