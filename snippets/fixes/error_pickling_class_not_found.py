"""Pickle plain values in place of the object: they name no class of yours."""

import pickle

from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def renamed(data: bytes) -> bytes:
    return data.replace(b"Author", b"Writer")  # as if the class was renamed since


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    data = pickle.dumps(ursula)
    try:
        pickle.loads(renamed(data))
    except AttributeError as error:
        print(type(error).__name__)
        #> AttributeError
    # after
    data = pickle.dumps({"id": ursula.id, "name": ursula.name})
    print(pickle.loads(renamed(data)))
    #> {'id': 1, 'name': 'Ursula'}
    session.close()


if __name__ == "__main__":
    main()
