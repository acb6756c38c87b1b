"""Send the key to the other process, and load the object there in a session of its own.

Commit first: another process does not see what is only flushed.
"""

import pickle

from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        try:
            pickle.dumps((session, ursula))
        except TypeError as error:
            print(error)
            #> cannot pickle 'weakref.ReferenceType' object
    # after
    data = pickle.dumps(ursula.id)
    with Session(engine) as session:
        ursula = session.get(Author, pickle.loads(data))
        print(ursula.name)
        #> Ursula


if __name__ == "__main__":
    main()
