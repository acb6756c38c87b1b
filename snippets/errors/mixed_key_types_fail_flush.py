"""A flush that UPDATEs objects with a string and an integer for a key cannot sort them.

The flush updates the objects of a class in the order of their keys, and Python does not compare
`"50"` with `1`. The INSERT here did not raise. The new object keeps the string as its key, so
`session.get(Author, 50)` does not find it, and loads a second object.

Convert the key where it comes in: `Author(id=int(form["id"]))`.
"""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = '`"50"` and `50` as keys'


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        mary, anne = Author(id="50", name="Mary"), Author(id=51, name="Anne")
        session.add_all([mary, anne])
        session.flush()
        print(inspect(mary).identity, session.get(Author, 50) is mary)
        #> ('50',) False

        ursula = session.get(Author, 1)
        mary.born, ursula.born = 1797, 1930
        try:
            session.flush()
        except InvalidRequestError as error:
            print(str(error).partition(" (was")[0])
            #> Could not sort objects by primary key; primary key values must be sortable in Python


if __name__ == "__main__":
    main()
