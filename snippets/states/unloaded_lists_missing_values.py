"""`inspect(obj).unloaded` names attributes that are not loaded, and loads none of them.

It lists columns and relationships: never loaded, expired, or never set on a new object.
`expired_attributes` lists what was expired: here an assigned attribute is in it until the next
load.

Ask before you touch: `if "books" in inspect(author).unloaded`. A serializer of columns and
relationships that skips these names causes no lazy load and no `DetachedInstanceError`, except for
an unloaded collection that a backref has changed since the last flush: it is not listed.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log

LABEL = "`inspect(obj).unloaded`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        state = inspect(ursula)
        print(sorted(state.unloaded), sorted(state.expired_attributes))
        #> ['books'] []

        session.commit()
        sql = sql_log(engine)
        print(sorted(state.unloaded), sql)
        #> ['books', 'born', 'id', 'name'] []
        print(sorted(state.expired_attributes))
        #> ['books', 'born', 'id', 'name']

        ursula.born = 1930
        print("born" in state.unloaded, "born" in state.expired_attributes)
        #> False True
        print(ursula.name)
        #> Ursula
        print(sorted(state.unloaded), sorted(state.expired_attributes))
        #> ['books'] []
    loaded = [key for key in ("name", "books") if key not in state.unloaded]
    print(state.detached, [getattr(ursula, key) for key in loaded])
    #> True ['Ursula']
    print(sorted(inspect(Author(name="Joanna")).unloaded))
    #> ['books', 'born', 'id']


if __name__ == "__main__":
    main()
