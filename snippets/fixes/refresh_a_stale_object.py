"""Refresh the object to have the values of its row.

It discards unflushed changes of the object. At REPEATABLE READ, MariaDB's default, end the
transaction first.
"""

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    session.execute(text("UPDATE author SET name = 'Le Guin' WHERE id = 1"))
    query = select(Author).where(Author.id == 1)
    # before
    print(session.scalars(query).one().name)
    #> Ursula
    # after
    session.refresh(ursula)
    print(ursula.name)
    #> Le Guin
    session.close()


if __name__ == "__main__":
    main()
