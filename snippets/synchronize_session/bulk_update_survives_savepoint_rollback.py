"""What only a bulk UPDATE by key wrote onto objects survives the rollback of a savepoint.

An [UPDATE with WHERE][snippets.synchronize_session.rollback_undoes_synchronization] notes
the objects it changed, and the rollback expires them. The bulk UPDATE notes nothing: the
row is old again, the object new. If the savepoint changed the object in another way too, the
rollback expires it.

Call `session.expire_all()` after rolling back the savepoint, or `session.expire()` for
the objects in question.
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
