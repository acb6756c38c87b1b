"""`copy.deepcopy()` of a persistent object gives a detached one with the same identity key.

The copy is not a new row in the making. It stands for the same row as the original,
so the session that holds the original refuses it, and `add()` in another session
leads to no INSERT. Related objects that were loaded are copied too, and are detached as
well. The copy of a pending or transient object is transient.

For a second row, construct an object from the values: `Author(name=ursula.name,
born=ursula.born)`. `make_transient()` of the copy and a new key [do not make one if a
collection was loaded][snippets.make_transient.deepcopy_moves_children].
"""

import copy

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        print(len(ursula.books))
        #> 2
        twin = copy.deepcopy(ursula)

        print(inspect(twin).detached, inspect(twin.books[0]).detached)
        #> True True
        print(inspect(twin).key == inspect(ursula).key)
        #> True
        try:
            session.add(twin)
        except InvalidRequestError as error:
            print(str(error).partition(";")[0])
            #> Can't attach instance <Author at 0x...>


if __name__ == "__main__":
    main()
