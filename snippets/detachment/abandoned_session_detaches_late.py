"""A session that nobody holds detaches its objects at once, or late if a transaction is open.

Objects do not keep their session alive: when Python frees it, they are detached.
With no transaction in progress CPython frees it as soon as the last reference is
gone. With one in progress, the usual case after a query, session and transaction
refer to each other, and both live until the cyclic garbage collector happens to run.
Until then lazy loading works. That is how the same program raises
`DetachedInstanceError` at one time and not at another. [No event tells of
it][snippets.detachment.garbage_collected_session_is_silent].

Keep the session in a variable as long as its objects are in use: let the caller
make it in a `with` block and pass it in, as in `load(session)`.
"""

import gc

from sqlalchemy import Engine, inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def load(engine: Engine, commit: bool) -> Author:
    session = Session(engine)  # nobody else holds it
    author = session.get(Author, 1)
    if commit:
        session.commit()
    return author


def main() -> None:
    engine = new_library()
    gc.disable()  # it runs when we say so
    ursula = load(engine, commit=True)
    print(inspect(ursula).detached)
    #> True

    ursula = load(engine, commit=False)
    print(inspect(ursula).detached, len(ursula.books))
    #> False 2
    gc.collect()
    gc.enable()
    print(inspect(ursula).detached)
    #> True


if __name__ == "__main__":
    main()
