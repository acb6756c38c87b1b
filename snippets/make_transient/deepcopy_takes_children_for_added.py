"""`copy.deepcopy()` of an object with members in a loaded list is modified: all count as added.

The copy is [detached, with the original's identity key][snippets.detachment.deepcopy_is_detached].
The list was copied by appending, and the appends were recorded as changes. The unpickled copy has
none.

If the copy becomes another row, [the children of a one-to-many follow
it][snippets.make_transient.deepcopy_moves_children].
"""

import copy
import pickle

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "why a deep copy counts as changed"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        print(len(ursula.books), "books loaded")
        #> 2 books loaded
        deep = copy.deepcopy(ursula)
        unpickled = pickle.loads(pickle.dumps(ursula))

    for twin in (deep, unpickled):
        added = inspect(twin).attrs.books.history.added
        print("modified:", inspect(twin).modified, "- books added:", len(added))
        #> modified: True - books added: 2
        #> modified: False - books added: 0


if __name__ == "__main__":
    main()
