"""Ask `get()` before you merge: if it returns `None`, the row is gone, and `merge()` INSERTs it.

The row may be that of a related object, which [`merge()` copies
too][snippets.merge.merge_follows_loaded_relationships]: ask for each that the session holds.
"""

from sqlalchemy import delete
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    session.add(mary := Author(id=3, name="Mary"))
    session.flush()
    # Something that this session does not see deletes the row.
    session.connection().execute(delete(Author).where(Author.id == 3))
    session.commit()
    # before
    print("in this session:", mary in session)
    #> in this session: True
    try:
        session.merge(Author(id=3, name="Maria"))
    except ObjectDeletedError as error:
        print(error)
        #> Instance '<Author at 0x...>' has been deleted, or its row is otherwise not present.
    # after
    if session.get(Author, 3) is None:
        print("the row is gone")
        #> the row is gone
    merged = session.merge(Author(id=3, name="Maria"))
    session.commit()
    print(merged.name)
    #> Maria
    session.close()


if __name__ == "__main__":
    main()
