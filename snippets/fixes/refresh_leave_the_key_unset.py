"""Leave the primary key of a new object unset, and do not make it 0."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("mariadb",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    toni = Author(id=0, name="Toni")
    session.add(toni)
    session.commit()
    try:
        session.refresh(toni)
    except InvalidRequestError as error:
        print(error)
        #> Could not refresh instance '<Author at 0x...>'
    # after
    zadie = Author(name="Zadie")
    session.add(zadie)
    session.commit()
    session.refresh(zadie)
    print(zadie.name)
    #> Zadie
    session.close()


if __name__ == "__main__":
    main()
