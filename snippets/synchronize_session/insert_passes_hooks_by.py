"""`execute(insert(Note), ...)` calls no constructor, validator or mapper event; defaults do apply.

`__init__()`, `@validates` and `before_insert` do not run: what they would add or refuse is missing.
The `default` of a column applies, here a Python function once for each dictionary.

Put such values into the column's `default`, or into the dictionaries. To run the hooks, make
objects and add them.
"""

from itertools import count
from typing import Any

from sqlalchemy import String, event, insert, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, validates

from snippets.library import new_library

LABEL = "INSERT runs no hooks"

called: list[str] = []


class OwnBase(DeclarativeBase):
    pass


class Note(OwnBase):
    __tablename__ = "sync_inserted_note"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(String(20))
    number: Mapped[int] = mapped_column(default=count(1).__next__)

    @validates("text")
    def check(self, key: str, value: str) -> str:
        called.append("validator")
        return value.strip()


@event.listens_for(Note, "init")
def note_init(target: Note, arguments: Any, values: Any) -> None:
    called.append("init")


@event.listens_for(Note, "before_insert")
def note_insert(mapper: Any, connection: Any, target: Note) -> None:
    called.append("before_insert")


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.execute(insert(Note), [{"text": " a "}, {"text": " b "}])
        print(called)
        #> []
        session.add(Note(text=" c "))
        session.flush()
        print(called)
        #> ['init', 'validator', 'before_insert']
        for found in session.scalars(select(Note).order_by(Note.id)):
            print(repr(found.text), found.number)
            #> ' a ' 1
            #> ' b ' 2
            #> 'c' 3


if __name__ == "__main__":
    main()
