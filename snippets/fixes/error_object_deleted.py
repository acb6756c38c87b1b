"""Expire the object, then call `get()`: it returns None if the row is gone.

Unflushed changes of the object [are discarded][snippets.refresh.expire_discards_changes].
"""

from sqlalchemy import delete, inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    beowulf = session.get(Book, 4)
    # Something that this session does not see deletes the row.
    session.connection().execute(delete(Book).where(Book.id == 4))
    session.commit()
    # before
    try:
        print(beowulf.title)
    except ObjectDeletedError as error:
        print(error)
        #> Instance '<Book at 0x...>' has been deleted, or its row is otherwise not present.
    # after
    session.expire(beowulf)
    found = session.get(Book, inspect(beowulf).identity)
    print("gone" if found is None else found.title)
    #> gone
    session.close()


if __name__ == "__main__":
    main()
