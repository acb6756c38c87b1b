"""In the deleted state an object is not `in session`, yet `inspect().session` still names it.

`in`, iteration over the session and `session.identity_map` know pending and persistent
objects only. The session remembers a deleted object apart, to bring it back if the
transaction is rolled back.

So `book in session` is no test for "attached". Compare `inspect(book).session`, or
`object_session(book)`, with the session.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        walden, beowulf = Book(title="Walden"), session.get(Book, 4)
        session.add(walden)
        print(walden in session, beowulf in session)
        #> True True

        session.delete(beowulf)
        print(beowulf in session)
        #> True
        session.flush()
        print(beowulf in session, inspect(beowulf).session is session)
        #> False True

        session.rollback()
        print(beowulf in session)
        #> True


if __name__ == "__main__":
    main()
