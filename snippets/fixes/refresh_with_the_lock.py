"""Take the lock by `refresh(with_for_update=True)`, which overwrites the object.

With a `lazy="joined"` relationship PostgreSQL may refuse that lock: `with_for_update={"of":
Author}` locks the author's row alone.
"""

from sqlalchemy import text
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("postgresql", "mariadb")


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    session.execute(text("UPDATE author SET born = 1930"))  # somebody else
    # before
    session.get(Author, 1, with_for_update=True)
    print(ursula.born)
    #> 1929
    # after
    session.refresh(ursula, with_for_update=True)
    print(ursula.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
