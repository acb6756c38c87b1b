"""A change to a `MutableDict` whose parent was garbage-collected is lost, without an error.

The dictionary refers weakly to the parent that it tells of its changes. In `session.get(Reader,
1).shelf["Dawn"] = 2` nothing else refers to the reader once `shelf` is read. It is gone before the
assignment runs, and the commit writes nothing.

Keep the object in a variable, and read the dictionary from it each time: [a dictionary that you
keep loses changes too][snippets.refresh.held_mutable_value_is_dropped]. With a collection [an
exception says so][snippets.states.collection_outlives_its_parent].

SQLAlchemy's documentation: [Mutation
Tracking](https://docs.sqlalchemy.org/en/21/orm/extensions/mutable.html).
"""

from sqlalchemy import JSON
from sqlalchemy.ext.mutable import MutableDict
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "`MutableDict` of a dropped object"


class OwnBase(DeclarativeBase):
    pass


class Reader(OwnBase):
    __tablename__ = "states_mutable_reader"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf: Mapped[dict[str, int]] = mapped_column(MutableDict.as_mutable(JSON))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Reader(id=1, shelf={"Kindred": 1}))
        session.commit()
        session.get(Reader, 1).shelf["Dawn"] = 2
        session.commit()
        print(session.get(Reader, 1).shelf)
        #> {'Kindred': 1}

        reader = session.get(Reader, 1)
        reader.shelf["Dawn"] = 2
        session.commit()
        print(reader.shelf)
        #> {'Kindred': 1, 'Dawn': 2}


if __name__ == "__main__":
    main()
