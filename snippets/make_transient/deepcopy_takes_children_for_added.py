"""`copy.deepcopy()` of an object with a loaded collection is modified: all members count as added.

The copy has the values of the original, and [its identity
key][snippets.detachment.deepcopy_is_detached]. But the list is copied by appending, and
each append is recorded: the copied parent is `modified`, and each copied child has a
new parent to be written. An [unpickled][snippets.detachment.unpickled_is_detached] copy
has no such changes.

As long as the copy keeps its identity, a flush finds equal keys and emits nothing. If
it becomes another row, [the children follow
it][snippets.make_transient.deepcopy_moves_children].
"""

import copy
import pickle

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        print(len(ursula.books), inspect(ursula).modified)
        #> 2 False
        deep = copy.deepcopy(ursula)
        unpickled = pickle.loads(pickle.dumps(ursula))

    for twin in (deep, unpickled):
        state = inspect(twin)
        added = state.attrs.books.history.added
        print(state.modified, len(added), inspect(twin.books[0]).modified)
        #> True 2 True
        #> False 0 False


if __name__ == "__main__":
    main()
