"""Neither a `Session` nor an `Engine` can be pickled, and an object that holds one cannot either.

The arguments of a call in a process pool are pickled. A mapped object is pickled [without its
session][snippets.detachment.unpickled_is_detached]; if that fails, the cause may be a session in
an attribute, [a value that refers to its
parents][snippets.boundaries.mutable_value_must_drop_its_parents], or [criteria in a loader
option][snippets.boundaries.criteria_in_options_cannot_be_pickled].

Send primary keys and `engine.url`, whose `str()` lacks the password, and build the engine once in
each process. A forked process need not pickle, but inherits [its parent's
connections][snippets.boundaries.forked_engine_inherits_connections].
"""

import pickle

from sqlalchemy import make_url
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Author, new_library

LABEL = "sessions and engines cannot be pickled"


class Catalogue:
    def __init__(self, session: Session) -> None:
        self.session = session


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        catalogue = Catalogue(session)
        made = sessionmaker(engine)()
        for thing in (engine, session, made, catalogue, ursula):
            try:
                pickle.dumps(thing)
                answer = "is pickled"
            except (TypeError, AttributeError, pickle.PicklingError) as error:
                answer = " ".join(str(error).split()[:4])
            print(f"{type(thing).__name__}: {answer}")
            #> Engine: Can't pickle local object
            #> Session: cannot pickle 'weakref.ReferenceType' object
            #> Session: Can't pickle <class 'sqlalchemy.orm.session.Session'>:
            #> Catalogue: cannot pickle 'weakref.ReferenceType' object
            #> Author: is pickled

    url = make_url("mariadb://me:secret@here/library")
    print(url, pickle.loads(pickle.dumps(url)).password)
    #> mariadb://me:***@here/library secret


if __name__ == "__main__":
    main()
