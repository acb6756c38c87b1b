"""A dictionary without the names in `inspect(obj).unloaded` costs no SQL and never raises.

`unloaded` names the attributes that reading would have to load: deferred, expired, and
relationships not asked for. Leave them out, and the object can be written down in any
state, also detached, also under asyncio. What is missing then is missing in the output,
so this suits logs, debuggers and `repr`, and schemas whose fields are optional.

The identity is known even of an object that is expired as a whole:
`inspect(obj).identity`.

SQLAlchemy's documentation:
[InstanceState.unloaded](https://docs.sqlalchemy.org/en/21/orm/internals.html#sqlalchemy.orm.InstanceState.unloaded).
"""

from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, new_library


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
        session.add(ursula)
        session.commit()
    print(loaded(ursula), inspect(ursula).identity)
    #> {} (1,)


if __name__ == "__main__":
    main()
