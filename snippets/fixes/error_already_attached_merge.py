"""Merge a stored object, and go on with what `merge()` returns."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    first, second = Session(engine), Session(engine)
    ursula = first.get(Author, 1)
    ursula.born = 1930
    # before
    try:
        second.add(ursula)
    except InvalidRequestError as error:
        print(error)
        #> Object '<Author at 0x...>' is already attached to session 'N' (this is 'M')
    # after
    copy = second.merge(ursula)
    print(copy.name, copy.born, "in the second session:", copy in second)
    #> Ursula 1930 in the second session: True
    print("in the first:", ursula in first)
    #> in the first: True
    first.close()
    second.close()


if __name__ == "__main__":
    main()
