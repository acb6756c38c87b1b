"""A mapped attribute not in `inspect(obj).unloaded` is read without SQL, if nothing was changed.

`unloaded` names the attributes that are not loaded: deferred, expired, and relationships
not asked for. Leave them out, and the object can be written down in any state. What is missing
then is missing in the output, so this suits logs, debuggers and `repr`. For an object that is
expired as a whole `inspect(obj).identity` is left.

A change that is not flushed can hide one: setting `book.author` notes the new book for
`ursula.books` [without loading it][snippets.detachment.other_side_needs_no_loaded_collection],
and from then on `unloaded` does not name `books`, though reading it loads.

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
