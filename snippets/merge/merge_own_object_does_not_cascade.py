"""`merge()` of an object that is already in this session does not reach its related objects.

`merge()` goes on to related objects only while it copies, and an object is not
copied onto itself. A book that came into `ursula.books` through its backref is
not in the session, and `merge(ursula)` does not put it there. The next flush
[does not write it, and warns][snippets.detachment.flush_warns_and_skips_outsiders].

`add()` does go on from an object that is already in the session. Write
`session.add(book)` for the new object, or append it to the collection.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine, autoflush=False) as session:
        ursula = session.get(Author, 1)
        print(len(ursula.books))
        #> 2
        tehanu = Book(title="Tehanu", author=ursula)
        print(len(ursula.books))
        #> 3

        session.merge(ursula)
        print(tehanu in session)
        #> False
        session.add(ursula)
        print(tehanu in session)
        #> True


if __name__ == "__main__":
    main()
