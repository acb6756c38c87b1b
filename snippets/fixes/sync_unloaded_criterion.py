"""Fetch the keys where objects may be partly loaded.

What SET computes [from an unloaded column][snippets.synchronize_session.set_from_unloaded_attribute]
is still wrong.
"""

from sqlalchemy import select, update
from sqlalchemy.orm import Session, load_only

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    nameless = select(Author).options(load_only(Author.born)).where(Author.id == 1)
    ursula = session.scalars(nameless).one()
    octavia = update(Author).where(Author.name == "Octavia").values(born=2000)
    # before
    session.execute(octavia)
    print("Ursula", ursula.born)
    #> Ursula 2000
    session.rollback()
    ursula = session.scalars(nameless).one()
    # after
    session.execute(octavia.execution_options(synchronize_session="fetch"))
    print("Ursula", ursula.born)
    #> Ursula 1929
    session.close()


if __name__ == "__main__":
    main()
