"""Expunge the children before the parent.

If the collection is not loaded, [reading it flushes][snippets.states.autoflush_before_sql].
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of


def main() -> None:
    engine = new_library()
    session = Session(engine)
    solaris = Book(title="Solaris")
    stanislaw = Author(name="Stanislaw", books=[solaris])
    # before
    session.add(stanislaw)
    session.expunge(stanislaw)
    print(state_of(solaris))
    #> pending
    # after
    session.add(stanislaw)
    for book in stanislaw.books:
        if book in session:
            session.expunge(book)
    session.expunge(stanislaw)
    print(state_of(solaris))
    #> transient
    session.close()


if __name__ == "__main__":
    main()
