"""A `MutableDict` of your own whose inner dictionaries report to it saves changes within them.

`MutableDict` calls `changed()` for its own keys; what is within it is a plain dictionary, which tells nobody. `Nested` wraps each
dictionary, and an inner one calls `changed()` of the outer one. It does not see changes within a list, nor
within what `setdefault()` put in.

It holds copies: read what you change from the object, `reader.shelf["Lavinia"]`. A change of the dictionary
that you put in does not reach the row, nor does that of
[one held from before a reload][snippets.refresh.held_mutable_value_is_dropped].

For a single place, assign the key again, or call [`changed()` after the change][snippets.fixes.assign_the_nested_list]. The
package [sqlalchemy-json](https://pypi.org/project/sqlalchemy-json/) has such a type, for lists too: `NestedMutableJson`.

SQLAlchemy's documentation: [Mutation
Tracking](https://docs.sqlalchemy.org/en/21/orm/extensions/mutable.html).
"""

from typing import Any, Optional

from sqlalchemy import JSON
from sqlalchemy.ext.mutable import MutableDict
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "changes within a nested dictionary"


class Nested(MutableDict[str, Any]):
    outer: Optional["Nested"] = None

    def __init__(self, values: Any = (), outer: Optional["Nested"] = None) -> None:
        super().__init__()
        self.update(values)
        self.outer = outer

    def __setitem__(self, key: str, value: Any) -> None:
        inner = Nested(value, self) if isinstance(value, dict) else value
        super().__setitem__(key, inner)

    def update(self, *given: Any, **named: Any) -> None:
        for key, value in dict(*given, **named).items():
            self[key] = value

    def changed(self) -> None:
        super().changed()
        if self.outer is not None:
            self.outer.changed()


class OwnBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Reader(OwnBase):
    __tablename__ = "states_nested_reader"

    shelf: Mapped[Nested] = mapped_column(Nested.as_mutable(JSON))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(reader := Reader(shelf={"Dawn": {"lent": {"days": 1}}}))
        session.commit()
        reader.shelf["Dawn"]["lent"]["days"] = 2
        session.commit()
        print(reader.shelf)
        #> {'Dawn': {'lent': {'days': 2}}}
        reader.shelf.setdefault("Emma", {"lent": []})
        session.flush()
        reader.shelf["Emma"]["lent"] = ["Jane"]
        print("within what setdefault() put in:", reader in session.dirty)
        #> within what setdefault() put in: False
        session.commit()
        reader.shelf["Emma"]["lent"].append("Mary")
        print("within a list:", reader in session.dirty)
        #> within a list: False
        reader.shelf["Lavinia"] = given = {"days": 1}
        given["days"] = 2
        print("what was put in, changed:", reader.shelf["Lavinia"])
        #> what was put in, changed: {'days': 1}


if __name__ == "__main__":
    main()
