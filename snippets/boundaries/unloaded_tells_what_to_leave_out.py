"""A mapped attribute not in `inspect(obj).unloaded` is read without SQL, if nothing was changed.

`unloaded` names what is not loaded: here the books, and of the expired object all of it. Leave
these out in a log or a `repr`; what is missing then is missing in the output.
`inspect(obj).identity` is there even so.

A change that is not flushed can hide one: `author=ursula` notes the new book [without loading the
collection][snippets.detachment.other_side_needs_no_loaded_collection]. Until it is flushed,
`unloaded` does not name `books`, and reading it loads.

SQLAlchemy's documentation:
[InstanceState.unloaded](https://docs.sqlalchemy.org/en/21/orm/internals.html#sqlalchemy.orm.InstanceState.unloaded).
"""

from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library

LABEL = "leave out what is not loaded"


def loaded(obj: object) -> dict[str, Any]:
    state = inspect(obj)
    names = {a.key for a in state.mapper.attrs} - state.unloaded
    return {name: getattr(obj, name) for name in sorted(names)}


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        octavia = session.get(Author, 2, options=[selectinload(Author.books)])
    print(loaded(ursula))
    #> {'born': 1929, 'id': 1, 'name': 'Ursula'}
    print(list(loaded(octavia)))
    #> ['books', 'born', 'id', 'name']

    with Session(engine) as session:
        session.add(octavia)
        session.commit()
    print(loaded(octavia), inspect(octavia).identity)
    #> {} (2,)

    Book(title="Tehanu", author=ursula)
    try:
        loaded(ursula)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
