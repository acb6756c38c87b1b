"""`merge()` of an object that is persistent in this session does not reach its related objects.

`merge()` goes on to related objects only while it copies, and an object is not copied onto
itself. A book that came into `ursula.books` through its backref is not in the session, and
`merge(ursula)` does not put it there. The next flush [does not write it, and
warns][snippets.detachment.flush_warns_and_skips_outsiders].

Write `session.add(tehanu)` for the new object, or append it instead of setting `author`.
`add(ursula)` reaches what came into a loaded `ursula.books`, but not what came into an
unloaded one.
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
