"""Leave `synchronize_session=False` out of the DELETE: a loaded object keeps its values.

Read an attribute before the DELETE, if a commit has expired the object: expired, it has no values
to keep.
"""

from sqlalchemy import delete
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    session.add_all([Author(id=3, name="Mary"), Author(id=4, name="Jane")])
    session.commit()
    # before
    mary = session.get(Author, 3)
    gone = delete(Author).where(Author.id == 3)
    session.execute(gone.execution_options(synchronize_session=False))
    session.commit()
    try:
        print("deleted", mary.name)
    except ObjectDeletedError as error:
        print(error)
        #> Instance '<Author at 0x...>' has been deleted, or its row is otherwise not present.
    # after
    jane = session.get(Author, 4)
    gone = delete(Author).where(Author.id == 4)
    session.execute(gone)
    session.commit()
    print("deleted", jane.name)
    #> deleted Jane
    session.close()


if __name__ == "__main__":
    main()
