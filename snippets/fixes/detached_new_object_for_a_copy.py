"""Construct a new object from the values."""

import copy

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    names = select(Author.name).order_by(Author.id)
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    twin = copy.copy(ursula)
    twin.name = "Ursula K."
    session.commit()
    print(session.scalars(names).all())
    #> ['Ursula', 'Octavia']
    # after
    twin = Author(name="Ursula K.", born=ursula.born)
    session.add(twin)
    session.commit()
    print(session.scalars(names).all())
    #> ['Ursula', 'Octavia', 'Ursula K.']
    session.close()


if __name__ == "__main__":
    main()
