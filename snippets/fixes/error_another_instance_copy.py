"""For a second row construct a new object; for the same row, `session.get()`.

`merge()` of an unpickled object writes its values over newer ones.
"""

import copy

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    twin = copy.deepcopy(ursula)
    try:
        session.add(twin)
    except InvalidRequestError as error:
        print(error)
        #> Can't attach instance <Author at 0x...>; another instance with key (<class 'Author'>, (1,), None) is already present in this session.
    # after
    twin = Author(name=ursula.name, born=ursula.born)
    session.add(twin)
    session.commit()
    print(twin.name, "is author", twin.id)
    #> Ursula is author 3
    session.close()


if __name__ == "__main__":
    main()
