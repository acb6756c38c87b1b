"""An unpickled object keeps unflushed changes of its columns: `add()` and a flush write them.

Here it comes out [detached][snippets.detachment.unpickled_is_detached] and modified, and the flush
writes the name, though the process that set it has rolled it back. `merge(load=False)` refuses such
a copy. The mark of `delete()` does not travel.

If only stored values are to travel, pickle after the commit, from a session with
`expire_on_commit=False`.

SQLAlchemy's documentation:
[Session.is_modified()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.is_modified).
"""

import pickle

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "unflushed changes travel in a pickle"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.name = "Ursula K. Le Guin"
        pickled = pickle.dumps(ursula)
        session.rollback()
        print("after the rollback:", ursula.name)
        #> after the rollback: Ursula

    copy = pickle.loads(pickled)
    with Session(engine) as session:
        try:
            session.merge(copy, load=False)
        except InvalidRequestError as error:
            print(error)
            #> merge() with load=False option does not support objects marked as 'dirty'.  flush() all changes on mapped instances before merging with load=False.
        session.add(copy)
        session.commit()
        print("in the row:", copy.name)
        #> in the row: Ursula K. Le Guin

        session.delete(copy)
        again = pickle.loads(pickle.dumps(copy))
        print("marked:", copy in session.deleted)
        #> marked: True
    with Session(engine) as session:
        session.add(again)
        print("in the session:", again in session, "marked:", again in session.deleted)
        #> in the session: True marked: False


if __name__ == "__main__":
    main()
