"""On MariaDB, a deadlock in a savepoint undoes the whole transaction, and the session is not told.

MariaDB ends one of two transactions that wait for each other, savepoints included. So the
rollback to the savepoint fails, and its error, 1305, hides that of the deadlock. Here what was
flushed before stays persistent, and `commit()` passes without its rows.

So around [a savepoint][snippets.states.savepoint_contains_failed_flush] catch `IntegrityError`,
not every error. After an `OperationalError` call `rollback()` and begin the whole transaction
again.
"""

from threading import Thread

from sqlalchemy import select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "a deadlock in a savepoint"
REQUIRES = ("mariadb",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session, engine.connect() as other:
        kindred, toni = session.get(Book, 3), Author(name="Toni")
        session.add(toni)
        session.get(Author, 1).born = 1930
        session.flush()
        other.execute(text("UPDATE book SET title = 'locked'"))
        waits = text("UPDATE author SET born = 0 WHERE id = 1")
        thread = Thread(target=other.execute, args=[waits])
        thread.start()
        try:
            with session.begin_nested():
                kindred.title = "Fledgling"
        except OperationalError as error:
            print(getattr(error.__context__, "orig", None))
            #> (1213, 'Deadlock found when trying to get lock; try restarting transaction')
            print(error.orig)
            #> (1305, 'SAVEPOINT sa_savepoint_1 does not exist')
        thread.join()
        print(state_of(toni))
        #> persistent
        session.commit()
        print("committed")
        #> committed

    with Session(engine) as session:
        print(session.scalars(select(Author.name).order_by(Author.id)).all())
        #> ['Ursula', 'Octavia']


if __name__ == "__main__":
    main()
