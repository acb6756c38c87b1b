"""After `merge(load=False)` onto an object of the session, its `MutableDict` still reports changes.

The session holds the reader, and the cache has a pickle of it. `merge(load=False)` puts the cached
dictionary onto the reader of the session, as a `MutableDict` that knows its owner. So the change in
place is seen, and the commit writes it.

Up to SQLAlchemy 1.4.40 it was lost ([#8446](https://github.com/sqlalchemy/sqlalchemy/issues/8446)).
There assign a new dictionary, or merge without `load=False`.

SQLAlchemy's documentation: [Mutation
Tracking](https://docs.sqlalchemy.org/en/21/orm/extensions/mutable.html).
"""

import pickle

from sqlalchemy import JSON
from sqlalchemy.ext.mutable import MutableDict
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "`load=False` and a `MutableDict`"


class OwnBase(DeclarativeBase):
    pass


class Reader(OwnBase):
    __tablename__ = "merge_mutable_reader"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf: Mapped[dict[str, int]] = mapped_column(MutableDict.as_mutable(JSON))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        reader = Reader(id=1, shelf={"Kindred": 1})
        session.add(reader)
        session.flush()
        cache = pickle.dumps(reader)
        session.commit()

        merged = session.merge(pickle.loads(cache), load=False)
        print(merged is reader)
        #> True
        reader.shelf["Dawn"] = 2
        print(reader in session.dirty)
        #> True
        session.commit()
        print(reader.shelf)
        #> {'Kindred': 1, 'Dawn': 2}


if __name__ == "__main__":
    main()
