"""Test the key before you call `get()`."""

import warnings

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    beowulf = session.get(Book, 4)
    # before
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        print(session.get(Author, beowulf.author_id))
        #> None
    print(caught[0].message)
    #> fully NULL primary key identity cannot load any object.  This condition may raise an error in a future release.
    # after
    key = beowulf.author_id
    print(session.get(Author, key) if key is not None else "no author")
    #> no author
    session.close()


if __name__ == "__main__":
    main()
