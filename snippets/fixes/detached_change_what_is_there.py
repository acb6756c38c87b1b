"""Look for the row: change it if it is there, else add a new object.

With `autoflush=False`, `get()` does not find what is pending: flush after each `add()`.
"""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as session:
        session.add(Author(id=1, name="U. K. Le Guin"))
        try:
            session.commit()
        except IntegrityError as error:
            print(type(error).__name__)
            #> IntegrityError
    # after
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        if ursula is None:
            session.add(ursula := Author(id=1))
        ursula.name = "U. K. Le Guin"
        session.commit()
        print(ursula.id, ursula.name)
        #> 1 U. K. Le Guin


if __name__ == "__main__":
    main()
