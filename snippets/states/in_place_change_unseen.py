"""Changing the value of a plain JSON column in place leaves a persistent object unmodified.

SQLAlchemy sees assignments to attributes, not what happens inside a value. The flush does not write
the change, and the load after the commit overwrites it. To assign a copy afterwards does not help:
the old value it is compared with is the altered dictionary.

Assign a new dictionary in place of the change, `reader.shelf = {**reader.shelf, "Kindred": 2}`, or
an altered `copy.deepcopy(reader.shelf)`. Or call `flag_modified(reader, "shelf")` after the change.
Or declare the column with
[`MutableDict.as_mutable(JSON)`][snippets.states.mutable_outlives_its_parent], which does not see
[changes of what is within][snippets.fixes.assign_the_nested_list], as [one of your
own][snippets.states.own_mutable_reports_within] may.

SQLAlchemy's documentation: [Mutation
Tracking](https://docs.sqlalchemy.org/en/21/orm/extensions/mutable.html).
"""

import copy
from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.attributes import flag_modified

from snippets.library import new_library

LABEL = "a JSON column, changed in place"


class OwnBase(DeclarativeBase):
    pass


class Reader(OwnBase):
    __tablename__ = "states_reader"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf: Mapped[dict[str, Any]] = mapped_column(JSON)


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        reader = Reader(shelf={"Kindred": 1})
        session.add(reader)
        session.commit()
        reader.shelf["Kindred"] = 2
        print("dirty:", reader in session.dirty)
        #> dirty: False
        session.commit()
        print(reader.shelf)
        #> {'Kindred': 1}

        reader.shelf["Kindred"] = 2
        reader.shelf = dict(reader.shelf)
        print(reader.shelf, "changed:", session.is_modified(reader))
        #> {'Kindred': 2} changed: False
        flag_modified(reader, "shelf")
        print("changed:", session.is_modified(reader))
        #> changed: True

        reader.shelf = {"Dawn": {"lent": 1}}
        session.commit()
        shelf = {**reader.shelf}
        shelf["Dawn"]["lent"] = 2
        reader.shelf = shelf
        print(reader.shelf, "changed:", session.is_modified(reader))
        #> {'Dawn': {'lent': 2}} changed: False
        session.commit()
        shelf = copy.deepcopy(reader.shelf)
        shelf["Dawn"]["lent"] = 2
        reader.shelf = shelf
        session.commit()
        print(reader.shelf)
        #> {'Dawn': {'lent': 2}}


if __name__ == "__main__":
    main()
