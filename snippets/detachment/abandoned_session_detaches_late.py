"""A session that nobody holds detaches its objects at once, or late if a transaction is open.

Objects do not keep their session alive. Here the first session, which has committed, is freed with
its last reference (in CPython). The second, in a transaction after its query, lives until the
garbage collector runs, and until then reading the books loads them. So may one that caught the
error of a statement. [No event tells of
it][snippets.detachment.garbage_collected_session_is_silent].

Keep the session in a variable as long as its objects are in use: make it in a `with` block and pass
it in.
"""

import gc

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "a session that nobody holds"


def load(engine: Engine) -> Author:
    session = Session(engine)  # nobody else holds it
    return session.get(Author, 1)


def load_and_commit(engine: Engine) -> Author:
    session = Session(engine)
    author = session.get(Author, 1)
    session.commit()
    return author


def main() -> None:
    engine = new_library()
    gc.disable()  # it runs when we say so
    ursula = load_and_commit(engine)
    print(state_of(ursula))
    #> detached

    ursula = load(engine)
    print(state_of(ursula), len(ursula.books))
    #> persistent 2
    gc.collect()
    gc.enable()
    print(state_of(ursula))
    #> detached


if __name__ == "__main__":
    main()
