"""The identity key says which row the object stands for, and stays when the session is gone.

`identity_key` (also `key`) holds the mapped class, the primary key and an identity
token, which is `None` but for sharded sessions. In a polymorphic hierarchy, the class
is the base class. `identity` is the primary key alone, always a tuple: `session.get()`
takes it.

A detached object keeps its key even when its attributes are expired, so
`inspect(author).identity` names the row where `author.id` raises
`DetachedInstanceError`. Use it in log messages.

Note: the docstring of `has_identity` says that it always equals `persistent` or
`detached`. It is `True` in the deleted state, too.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.commit()

    state = inspect(ursula)
    print(state.identity_key == (Author, (1,), None), state.key[1])
    #> True (1,)
    print(state.identity)
    #> (1,)
    try:
        print(ursula.id)
    except DetachedInstanceError as error:
        print(type(error).__name__)
        #> DetachedInstanceError

    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        session.flush()
        print(inspect(beowulf).deleted, inspect(beowulf).has_identity)
        #> True True


if __name__ == "__main__":
    main()
