"""Convert the key where it comes in, before you build the object."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    form = {"id": "50", "name": "Mary"}
    # before
    mary = Author(**form)
    session.add(mary)
    session.flush()
    mary.born, ursula.born = 1797, 1930
    try:
        session.flush()
    except InvalidRequestError as error:
        print(str(error).partition(" (was")[0])
        #> Could not sort objects by primary key; primary key values must be sortable in Python
    session.rollback()
    # after
    mary = Author(id=int(form["id"]), name=form["name"])
    session.add(mary)
    session.flush()
    mary.born, ursula.born = 1797, 1930
    session.commit()
    print(mary.born, ursula.born)
    #> 1797 1930
    session.close()


if __name__ == "__main__":
    main()
