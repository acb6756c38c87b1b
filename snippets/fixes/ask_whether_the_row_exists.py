"""Let `session.get()` load the object: it returns None if there is no row."""

from sqlalchemy.orm import Session, make_transient_to_detached
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    mary = Author(id=99)
    make_transient_to_detached(mary)
    session.add(mary)
    try:
        print(mary.name)
    except ObjectDeletedError as error:
        print(error)
        #> Instance '<Author at 0x...>' has been deleted, or its row is otherwise not present.
    session.expunge(mary)
    # after
    mary = session.get(Author, 99)
    print(mary)
    #> None
    session.close()


if __name__ == "__main__":
    main()
