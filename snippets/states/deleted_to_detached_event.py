"""`deleted_to_detached` fires at the commit, but not with `expire_on_commit=False`, nor at `close()`.

With that option the object
[stays deleted][snippets.states.deleted_without_expire_on_commit]. Closing or resetting
a session that has flushed a DELETE, and not committed it, leaves the object in the
deleted state, too: `close()` knows only what is new or in the identity map.
`session.expunge()` of a deleted object does fire it.

To react to deletions in any configuration, listen for `persistent_to_deleted` and wait
for `after_commit`.

Note: the docstring of `SessionEvents.deleted_to_detached` says that `close()` and
`expunge_all()` fire it.
"""

from sqlalchemy import event, inspect, select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    fired: list[str] = []

    def detached(session: Session, book: Book) -> None:
        fired.append(book.title)

    for expire, commit in ((True, True), (False, True), (True, False)):
        with Session(engine, expire_on_commit=expire) as session:
            event.listen(session, "deleted_to_detached", detached)
            book = session.scalars(select(Book).order_by(Book.id)).first()
            session.delete(book)
            session.flush()
            if commit:
                session.commit()
        print(fired, inspect(book).detached)
        #> ['The Dispossessed'] True
        #> ['The Dispossessed'] False
        #> ['The Dispossessed'] False


if __name__ == "__main__":
    main()
