"""Rolling back a savepoint expires changed objects only; what was read within may be stale.

Here `text()` and an ORM `update()` change rows within the savepoint, and then the objects are
loaded. The rollback takes the rows back and leaves these objects as they are; Ursula, [changed
by an assignment][snippets.states.savepoint_rollback_expires_changed], is expired. What [a bulk
UPDATE by primary key][snippets.synchronize_session.bulk_update_survives_savepoint_rollback]
wrote stays, too.

Call `session.expire_all()` right after the rollback of a savepoint.

SQLAlchemy's documentation: [Using
SAVEPOINT](https://docs.sqlalchemy.org/en/21/orm/session_transaction.html#session-begin-nested).
"""

from sqlalchemy import text, update
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "Stale after a savepoint's rollback"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        savepoint = session.begin_nested()
        ursula.born = 1930
        session.execute(update(Author).where(Author.id == 2).values(born=1950))
        octavia = session.get(Author, 2)
        session.execute(text("UPDATE book SET title = 'New'"))
        beowulf = session.get(Book, 4)
        savepoint.rollback()
        print(ursula.born, octavia.born, beowulf.title)
        #> 1929 1950 New

        session.expire_all()
        print(ursula.born, octavia.born, beowulf.title)
        #> 1929 1947 Beowulf


if __name__ == "__main__":
    main()
