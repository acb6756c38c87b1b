"""If `merge()` returns the very object it was given, it does not reach the related objects.

It goes on to related objects only while it copies, and [an object of the session is its own
target][snippets.merge.merge_own_object_returns_itself]. Here a book that came into `ursula.books`
by its backref stays transient, and a flush [warns and skips
it][snippets.detachment.flush_warns_and_skips_outsiders].

Write `session.add(tehanu)`, or append the book in place of setting `author`. `add(ursula)`
reaches what came into a loaded `ursula.books`, not what came into an unloaded one.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "`merge(parent)` of the session's own"


def main() -> None:
    engine = new_library()
    with Session(engine, autoflush=False) as session:
        ursula = session.get(Author, 1)
        print([book.title for book in ursula.books])
        #> ['The Dispossessed', 'Lavinia']
        tehanu = Book(title="Tehanu", author=ursula)
        print([book.title for book in ursula.books])
        #> ['The Dispossessed', 'Lavinia', 'Tehanu']

        session.merge(ursula)
        print(state_of(tehanu))
        #> transient
        session.add(ursula)
        print(state_of(tehanu))
        #> pending

        octavia = session.get(Author, 2)
        fledgling = Book(title="Fledgling", author=octavia)
        session.add(octavia)
        print(state_of(fledgling))
        #> transient


if __name__ == "__main__":
    main()
