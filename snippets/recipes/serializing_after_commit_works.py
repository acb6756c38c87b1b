"""Reading each column by its name loads what the commit has expired.

Here one SELECT brings them all; a deferred column takes its own. It takes an open session, so make
the values before it is closed.
"""

import json

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def as_json(author: Author) -> str:
    names = inspect(author).mapper.column_attrs.keys()
    return json.dumps({name: getattr(author, name) for name in names})


def main() -> None:
    with Session(new_library()) as session:
        author = Author(name="Stanislaw", born=1921)
        session.add(author)
        session.commit()
        print(as_json(author))
        #> {"id": 3, "name": "Stanislaw", "born": 1921}


if __name__ == "__main__":
    main()
