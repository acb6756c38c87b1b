"""A column's `default` is set by the flush, unless the class is a dataclass: before, it reads `None`.

`mapped_column(default=dict)` belongs to the INSERT. On the new object the attribute is not set,
so `note.data["colour"] = "blue"` is an item assignment to `None`.

Pass the value when you create the object, `Note(data={})`, or in `__init__()`. Do not write
`default={}`: [all objects share it][snippets.states.default_dictionary_is_shared]. To change a
loaded dictionary so that it is saved, assign a new one: [changes in place are not
seen][snippets.states.in_place_change_unseen].

SQLAlchemy's documentation: [Column INSERT/UPDATE
Defaults](https://docs.sqlalchemy.org/en/21/core/defaults.html).
"""

from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "a default, before the flush"


class NoteBase(DeclarativeBase):
    pass


class Note(NoteBase):
    __tablename__ = "note"
    id: Mapped[int] = mapped_column(primary_key=True)
    data: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)


def main() -> None:
    engine = new_library()
    NoteBase.metadata.create_all(engine)
    with Session(engine) as session:
        note = Note()
        session.add(note)
        try:
            note.data["colour"] = "blue"
        except TypeError as error:
            print(error)
            #> 'NoneType' object does not support item assignment
        session.flush()
        print(note.data)
        #> {}
        print(Note(data={"colour": "blue"}).data)
        #> {'colour': 'blue'}


if __name__ == "__main__":
    main()
