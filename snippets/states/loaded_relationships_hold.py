"""An object keeps alive the objects in its loaded relationships.

The reference is the plain Python one in the object's `__dict__`: a loaded collection holds its
members, and a child its parent once `book.author` is loaded. Expiring the object, as `commit()`
does by default, drops the reference.

Where both sides are loaded they hold each other, until Python's cycle collector runs. So do not
build on it that an object you let go is still in the identity map, or is not.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "what a loaded relationship keeps alive"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred = session.get(Book, 3)
        print(len(session.identity_map), "object in the session")
        #> 1 object in the session
        print(kindred.author.name)
        #> Octavia
        print(len(session.identity_map), "objects in the session")
        #> 2 objects in the session
        session.expire(kindred)
        print(len(session.identity_map), "object in the session")
        #> 1 object in the session

        ursula = session.get(Author, 1)
        print(len(ursula.books), "books")
        #> 2 books
        print(len(session.identity_map), "objects in the session")
        #> 4 objects in the session
        session.expire(ursula)
        print(len(session.identity_map), "objects in the session")
        #> 2 objects in the session


if __name__ == "__main__":
    main()
