"""Name the columns, and make a dictionary of them.

A date or a `Decimal` raises the same error: make text of it, as `json.dumps(..., default=str)`
does.
"""

import json

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
    print(json.dumps({"id": ursula.id, "name": ursula.name}))
    #> {"id": 1, "name": "Ursula"}
    session.close()


if __name__ == "__main__":
    main()
