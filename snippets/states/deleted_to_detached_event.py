"""`deleted_to_detached` fires at the commit, but not with `expire_on_commit=False`, nor at `close()`.

With that option the object [stays deleted][snippets.states.deleted_without_expire_on_commit],
until `expunge()` detaches it and fires the event. After a `close()` that follows a flushed
DELETE it stays deleted, too.

To react to deletions, note the objects in `persistent_to_deleted`, in a list of each transaction's
own: `close()` undoes a DELETE, and leaves `was_deleted`. In `after_commit`, unless
`session.in_nested_transaction()` (the release of a savepoint), take once each whose `was_deleted`
is `True`. Leave out transient ones: [their INSERT was rolled back,
too][snippets.states.was_deleted_sticks].

Note: the docstring of `SessionEvents.deleted_to_detached` says that `close()` and
`expunge_all()` fire it.
"""

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`deleted_to_detached`"


def main() -> None:
    engine = new_library()
    fired: list[str] = []

    def heard(session: Session, book: Book) -> None:
        fired.append(book.title)

    noted: list[Book] = []

    def note(session: Session, book: Book) -> None:
        noted.append(book)

    def after_commit(session: Session) -> None:
        if not session.in_nested_transaction():
            gone = [book.title for book in noted if inspect(book).was_deleted]
            print(len(noted), "noted, deleted:", gone)
            #> 2 noted, deleted: ['Beowulf']

    with Session(engine) as session:
        event.listen(session, "deleted_to_detached", heard)
        event.listen(session, "persistent_to_deleted", note)
        event.listen(session, "after_commit", after_commit)
        beowulf, kindred = session.get(Book, 4), session.get(Book, 3)
        session.delete(kindred)
        session.flush()
        session.rollback()
        with session.begin_nested():
            session.delete(beowulf)
        session.commit()
    print(state_of(beowulf), fired)
    #> detached ['Beowulf']

    with Session(engine, expire_on_commit=False) as session:
        event.listen(session, "deleted_to_detached", heard)
        kindred = session.get(Book, 3)
        session.delete(kindred)
        session.commit()
        print(state_of(kindred), fired)
        #> deleted ['Beowulf']
        session.expunge(kindred)
        print(state_of(kindred), fired)
        #> detached ['Beowulf', 'Kindred']

    with Session(engine) as session:
        event.listen(session, "deleted_to_detached", heard)
        lavinia = session.get(Book, 2)
        session.delete(lavinia)
        session.flush()
    print(state_of(lavinia), fired)
    #> deleted ['Beowulf', 'Kindred']


if __name__ == "__main__":
    main()
