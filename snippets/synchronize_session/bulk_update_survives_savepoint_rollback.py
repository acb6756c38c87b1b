"""What only a bulk UPDATE by key wrote onto objects survives the rollback of a savepoint.

The rollback expires loaded objects that [an UPDATE with
WHERE][snippets.synchronize_session.rollback_undoes_synchronization] changed. The bulk UPDATE notes
none: the row is old again, the object new. Here a change of the name in the same savepoint makes
the rollback expire the object.

Call [`session.expire_all()`][snippets.refresh.expire_discards_changes] after rolling back the
savepoint.
"""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "bulk UPDATE in a savepoint"


def main() -> None:
    engine = new_library()
    row = select(Author.born).where(Author.id == 1)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        with session.begin_nested() as savepoint:
            session.execute(update(Author), [{"id": 1, "born": 1930}])
            savepoint.rollback()
        print(ursula.born, session.scalar(row))
        #> 1930 1929

        with session.begin_nested() as savepoint:
            ursula.name = "Ursula K."
            session.execute(update(Author), [{"id": 1, "born": 1930}])
            savepoint.rollback()
        print(ursula.born, session.scalar(row))
        #> 1929 1929

        session.expire(ursula)
        with session.begin_nested() as savepoint:
            session.execute(update(Author).where(Author.id == 1).values(born=1930))
            savepoint.rollback()
        print(ursula.born, session.scalar(row))
        #> 1929 1929


if __name__ == "__main__":
    main()
