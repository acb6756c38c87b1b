"""An object keeps alive the objects in its loaded relationships, and no others.

The reference is the plain Python one in the object's `__dict__`. A loaded collection
holds its members; a child holds its parent once `book.author` is loaded. Expiring the
object, as `commit()` does, drops the reference.

Where both sides are loaded they hold each other, and go when Python's cycle collector
runs. So whether an object that you let go is still in the identity map may depend on
the collector. Do not build on it.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred = session.get(Book, 3)
        print(len(session.identity_map))
        #> 1
        kindred.author.name
        print(len(session.identity_map))
        #> 2
        session.expire(kindred)
        print(len(session.identity_map))
        #> 1

        ursula = session.get(Author, 1)
        print(len(ursula.books), len(session.identity_map))
        #> 2 4
        session.expire(ursula)
        print(len(session.identity_map))
        #> 2


if __name__ == "__main__":
    main()
