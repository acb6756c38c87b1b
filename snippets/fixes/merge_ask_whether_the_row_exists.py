"""Ask `get()` first, where a deleted row must stay deleted.

Ask for each object of a loaded collection, too: `merge()` of the parent INSERTs again a child that
was deleted.
"""

from sqlalchemy import delete
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
    with engine.begin() as connection:  # somebody else
        connection.execute(delete(Book).where(Book.id == 4))
    session = Session(engine)
    # before
    merged = session.merge(beowulf)
    print(state_of(merged))
    #> pending
    session.rollback()
    # after
    # populate_existing: ask the table, not the memory of the session.
    if session.get(Book, 4, populate_existing=True) is None:
        print("gone")
        #> gone
    else:
        session.merge(beowulf)
    session.close()


if __name__ == "__main__":
    main()
