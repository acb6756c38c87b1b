"""Releasing a savepoint commits nothing and does not expire objects; the outer rollback undoes it.

The end of the `with session.begin_nested():` block flushes and emits RELEASE SAVEPOINT. The object
stays loaded, as after a flush. What happened within belongs to the enclosing transaction, and its
rollback makes the new object transient.

Without a block, `commit()` of what `begin_nested()` returned releases the savepoint alone, and its
`rollback()` [undoes it alone][snippets.states.rollback_ends_savepoints_too]. `session.commit()` with
a savepoint open means the outermost transaction: it releases the savepoint and commits all. In 1.3
it released the savepoint alone, so that a second `commit()` was needed; in 1.4 too, unless the
session was made in the style of 2.0.

On SQLite a savepoint before the first change of a transaction [is committed by its
release][snippets.states.sqlite_commits_released_savepoint].
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "releasing a savepoint"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf, walden = session.get(Book, 4), Book(title="Walden")
        beowulf.title = "Grendel"
        with session.begin_nested():
            session.add(walden)
        print(state_of(walden), "expired:", inspect(walden).expired)
        #> persistent expired: False

        session.rollback()
        print(state_of(walden), "and the other:", beowulf.title)
        #> transient and the other: Beowulf
        titles = select(Book.title).where(Book.title == "Walden")
        print(session.scalars(titles).all())
        #> []

        beowulf.title = "Grendel"
        savepoint = session.begin_nested()
        savepoint.commit()
        print("transaction open:", session.in_transaction())
        #> transaction open: True
        session.begin_nested()
        session.add(Book(title="Walden"))
        session.commit()
        print("transaction open:", session.in_transaction())
        #> transaction open: False
        session.rollback()
        print(beowulf.title, "and", session.scalars(titles).all())
        #> Grendel and ['Walden']


if __name__ == "__main__":
    main()
