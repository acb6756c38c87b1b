"""A column's `default={}` is one dictionary, which all objects that get it share.

After the flush both new objects hold the very dictionary of the mapping. What is put into it shows
up on both, and is INSERTed with the next object. [A change in
place][snippets.states.in_place_change_unseen] is not written for these two, but it is for the third.

Pass a function, `default=dict`: it is called for each row. A `MutableDict` column copies the default
for each object. A list, `default=[]`, is shared in the same way.

SQLAlchemy's documentation: [Python-Executed
Functions](https://docs.sqlalchemy.org/en/21/core/defaults.html#python-executed-functions).
"""

from typing import Any

from sqlalchemy import JSON
from sqlalchemy.ext.mutable import MutableDict
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "`default={}` is shared"


class OwnBase(DeclarativeBase):
    pass


class Note(OwnBase):
    __tablename__ = "states_shared_note"

    id: Mapped[int] = mapped_column(primary_key=True)
    data: Mapped[dict[str, Any]] = mapped_column(JSON, default={})
    more: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    own: Mapped[dict[str, Any]] = mapped_column(
        MutableDict.as_mutable(JSON), default={}
    )


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        first, second = Note(), Note()
        session.add_all([first, second])
        session.flush()
        first.data["colour"] = first.more["colour"] = first.own["colour"] = "blue"
        print("second:", second.data, second.more, second.own)
        #> second: {'colour': 'blue'} {} {}

        third = Note()
        session.add(third)
        session.commit()
        print("in the row of the third:", third.data, third.more, third.own)
        #> in the row of the third: {'colour': 'blue'} {} {}
        print("of the first:", first.data)
        #> of the first: {}


if __name__ == "__main__":
    main()
