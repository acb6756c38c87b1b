"""In the fixture, add again only what was not deleted: ask `was_deleted`."""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import scoped_session, sessionmaker

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    registry = scoped_session(sessionmaker(engine))
    kept = [registry.get_one(Book, 3), registry.get_one(Book, 4)]
    # a request deletes one of them, and its end detaches both
    registry.delete(kept[1])
    registry.commit()
    registry.remove()
    # before
    try:
        registry.add_all(kept)
    except InvalidRequestError as error:
        print(error)
        #> Instance '<Book at 0x...>' has been deleted.  Use the make_transient() function to send this object back to the transient state.
    registry.remove()
    # after
    registry.add_all(book for book in kept if not inspect(book).was_deleted)
    print(kept[0].title, kept[1] in registry)
    #> Kindred False
    registry.remove()


if __name__ == "__main__":
    main()
