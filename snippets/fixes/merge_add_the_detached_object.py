"""Add the detached object, so that only what you changed is written.

`add()` raises if the session holds that row already: add the object before anything loads it. Where both of you changed
the same column, yours is kept.
"""

from sqlalchemy import update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
    ursula.name = "Ursula Le Guin"
    with engine.begin() as connection:  # somebody else
        connection.execute(update(Author).where(Author.id == 1).values(born=2000))
    session = Session(engine)
    # before
    merged = session.merge(ursula)
    session.flush()
    session.refresh(merged)
    print(merged.name, merged.born)
    #> Ursula Le Guin 1929
    session.rollback()
    session.expunge_all()
    # after
    session.add(ursula)
    session.flush()
    session.refresh(ursula)
    print(ursula.name, ursula.born)
    #> Ursula Le Guin 2000
    session.close()


if __name__ == "__main__":
    main()
