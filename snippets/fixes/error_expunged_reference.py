"""Flush the new object that another one refers to, before you expunge it."""

import warnings

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    beowulf = session.get(Book, 4)
    # before
    beowulf.author = Author(name="Mary")
    session.expunge(beowulf.author)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.flush()
    print(caught[0].message)
    #> Object of type <Author> not in session, add operation along 'Book.author' won't proceed
    session.rollback()
    # after
    beowulf.author = Author(name="Anne")
    session.flush()
    session.expunge(beowulf.author)
    session.commit()
    print(beowulf.author.name)
    #> Anne
    session.close()


if __name__ == "__main__":
    main()
