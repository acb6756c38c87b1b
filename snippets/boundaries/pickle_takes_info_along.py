"""Plain Python attributes and `inspect(obj).info` travel in the pickle.

Their values are pickled with the object, so they must be ones that can be pickled. `info` is a
dictionary for notes of your own.

SQLAlchemy's documentation:
[InstanceState.info](https://docs.sqlalchemy.org/en/21/orm/internals.html#sqlalchemy.orm.InstanceState.info).
"""

import pickle

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "plain attributes and `inspect(obj).info`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.shelf = "SF"  # type: ignore[attr-defined]
        inspect(ursula).info["source"] = "imported"
        copy = pickle.loads(pickle.dumps(ursula))
    print(copy.shelf, inspect(copy).info)
    #> SF {'source': 'imported'}


if __name__ == "__main__":
    main()
