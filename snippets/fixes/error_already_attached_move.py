"""Commit, and expunge the object, before you add it.

With `expire_on_commit=False` expunge what its relationships have loaded, too. For another database
refresh it before you expunge it, and call `make_transient()`: else no row is inserted. On MariaDB a
second session that has read before sees the old row: end its transaction first.
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
    first.commit()
    first.expunge(ursula)
    second.add(ursula)
    print(ursula.name, ursula.born, "in the second session:", ursula in second)
    #> Ursula 1930 in the second session: True
    first.close()
    second.close()


if __name__ == "__main__":
    main()
