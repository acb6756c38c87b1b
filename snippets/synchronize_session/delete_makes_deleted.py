"""An ORM DELETE makes matching objects that are loaded deleted, unless `synchronize_session=False`.

The object leaves the identity map and keeps its loaded values. `session.add()` [refuses
it][snippets.states.deleted_cannot_be_added]. `commit()` makes it detached, [unless
`expire_on_commit=False`][snippets.states.deleted_without_expire_on_commit];
[`rollback()`][snippets.synchronize_session.rollback_undoes_synchronization] undoes it.

[No cascade runs][snippets.synchronize_session.delete_by_query_cascades_nothing]. An object that is
expired, or lacks what WHERE needs, [stays persistent where WHERE is
evaluated][snippets.synchronize_session.undecided_delete_keeps_objects].

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

        kindred = session.get(Book, 3)
        unsynchronized = {"synchronize_session": False}
        kindred_gone = delete(Book).where(Book.id == 3)
        session.execute(kindred_gone, execution_options=unsynchronized)
        print(state_of(kindred))
        #> persistent


if __name__ == "__main__":
    main()
