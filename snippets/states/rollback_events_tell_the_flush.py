"""`rollback()` fires `pending_to_transient` for new objects, or `persistent_to_transient` if flushed.

`session.expunge()` of a pending object fires `pending_to_transient` too; of a
persistent one,
[`persistent_to_detached`][snippets.states.persistent_to_detached_event]. So only a
rollback fires `persistent_to_transient`: that of a transaction, of a savepoint, or of a
flush that failed later.

When they fire the object is transient already. Its values are still there. The session
[does not hold a flushed object][snippets.states.changes_are_held]: one that your
program has let go has no event.
"""

from functools import partial

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    fired: list[str] = []

    def heard(name: str, session: Session, book: Book) -> None:
        fired.append(f"{name} {book.title} {inspect(book).transient}")

    with Session(engine) as session:
        for name in ("pending_to_transient", "persistent_to_transient"):
            event.listen(session, name, partial(heard, name))
        emma, walden = Book(title="Emma"), Book(title="Walden")
        session.add(emma)
        session.flush()
        session.add(walden)
        session.rollback()
        for line in sorted(fired):
            print(line)
            #> pending_to_transient Walden True
            #> persistent_to_transient Emma True


if __name__ == "__main__":
    main()
