"""Add inside the block what its rollback shall take back, or note what this transaction inserted."""

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    emma = Book(title="Emma")
    session.add(emma)
    savepoint = session.begin_nested()
    savepoint.rollback()
    print("new:", not inspect(emma).persistent)
    #> new: False
    # after
    new_here: set[object] = set()
    event.listen(session, "pending_to_persistent", lambda _, obj: new_here.add(obj))
    event.listen(
        session, "persistent_to_transient", lambda _, obj: new_here.discard(obj)
    )
    savepoint = session.begin_nested()
    dawn = Book(title="Dawn")
    session.add(dawn)
    session.flush()
    print("new here:", dawn in new_here, "persistent:", inspect(dawn).persistent)
    #> new here: True persistent: True
    savepoint.rollback()
    print("new here:", dawn in new_here, "persistent:", inspect(dawn).persistent)
    #> new here: False persistent: False
    session.close()


if __name__ == "__main__":
    main()
