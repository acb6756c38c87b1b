"""Build a dictionary of the columns while the session is open."""

import json

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    try:
        print(json.dumps(ursula))
    except TypeError as error:
        print(error)
        #> Object of type Author is not JSON serializable
    # after
    names = inspect(Author).column_attrs.keys()
    columns = {name: getattr(ursula, name) for name in names}
    print(json.dumps(columns, default=str))  # str() for dates, decimals
    #> {"id": 1, "name": "Ursula", "born": 1929}
    session.close()


if __name__ == "__main__":
    main()
