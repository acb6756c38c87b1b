"""Ask `inspect(obj).was_deleted`, and not whether the object is detached.

It is true from the flush on, and a rollback takes it back. A session closed without a commit leaves it true, though the
row is there. It knows nothing of a row that raw SQL or another session deleted: query for that.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine, expire_on_commit=False)
    beowulf = session.get(Book, 4)
    session.delete(beowulf)
    session.commit()
    # before
    print("gone" if inspect(beowulf).detached else "still there")
    #> still there
    # after
    print("gone" if inspect(beowulf).was_deleted else "still there")
    #> gone
    session.close()


if __name__ == "__main__":
    main()
