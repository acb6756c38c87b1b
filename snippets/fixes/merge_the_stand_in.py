"""Use `session.get()`; or flush, and `merge()` the made object with `load=False`."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    loaded = session.get(Author, 1)
    ursula = Author(id=1)
    make_transient_to_detached(ursula)
    # before
    try:
        session.add(ursula)
    except InvalidRequestError as error:
        print(error)
        #> Can't attach instance <Author at 0x...>; another instance with key (<class 'Author'>, (1,), None) is already present in this session.
    # after
    session.flush()  # merge(load=False) drops changes that are not flushed
    ursula = session.merge(ursula, load=False)
    ursula.born = 1930
    session.commit()
    print(loaded.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
