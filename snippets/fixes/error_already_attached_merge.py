"""Merge it, go on with what `merge()` returns, and let one session write.

If the first session has flushed the change, end its transaction: the second would wait for it.
`merge()` copies a loaded collection, too: it takes out, or deletes, a child that others added since.
"""

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
    first.expire(ursula)  # or both write the row
    second.commit()
    print(copy.name, copy.born, "in the second session:", copy in second)
    #> Ursula 1930 in the second session: True
    first.close()
    second.close()


if __name__ == "__main__":
    main()
