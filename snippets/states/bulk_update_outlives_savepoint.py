"""A bulk UPDATE by primary key stays on a loaded unchanged object when its savepoint is rolled back.

The UPDATE sets the title on the object in the session, and does not mark it as changed; the
rollback of a savepoint [expires changed objects
only][snippets.states.savepoint_rollback_expires_changed]. So the object shows a title that the
row does not have.

Call `session.expire(beowulf)` after the savepoint's rollback. Or, in place of the bulk UPDATE,
assign to the object and let the flush write it.

SQLAlchemy's documentation: [ORM Bulk UPDATE by Primary
Key](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-bulk-update).
"""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "bulk UPDATE, savepoint rolled back"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf, kindred = session.get(Book, 4), session.get(Book, 3)
        with session.begin_nested() as savepoint:
            kindred.title = "undone by the rollback"
            session.execute(update(Book), [{"id": 4, "title": "still there"}])
            savepoint.rollback()
        print(kindred.title)
        #> Kindred
        print(beowulf.title)
        #> still there
        print("row:", session.scalar(select(Book.title).where(Book.id == 4)))
        #> row: Beowulf


if __name__ == "__main__":
    main()
