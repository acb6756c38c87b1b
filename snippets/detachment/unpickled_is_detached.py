"""Unpickling a persistent object gives a detached one with the same identity key.

What comes out is another object, in no session; the one that was pickled stays as it is. What was
unloaded or expired is [missing][snippets.detachment.pickle_loads_nothing]. A pending object has no
identity key, so its copy is transient.

To put the result into a session, use `merge()`, which also works if the session holds the row. It
[writes old values back][snippets.merge.merge_overwrites_newer_values] over newer ones, and [unlinks
children][snippets.merge.merge_replaces_collection] that a loaded collection lacks.
"""

import pickle

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "unpickled objects"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        thawed = pickle.loads(pickle.dumps(ursula))
        print(state_of(ursula))
        #> persistent
        print(state_of(thawed), inspect(thawed).identity, thawed.name)
        #> detached (1,) Ursula
        print(session.merge(thawed) is ursula)
        #> True

        nova = Book(title="Nova")
        session.add(nova)
        print(state_of(pickle.loads(pickle.dumps(nova))))
        #> transient


if __name__ == "__main__":
    main()
