"""Pass the dictionary when you create the object."""

from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library


class NoteBase(DeclarativeBase):
    pass


class Note(NoteBase):
    __tablename__ = "note"
    id: Mapped[int] = mapped_column(primary_key=True)
    data: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)


def main() -> None:
    engine = new_library()
    NoteBase.metadata.create_all(engine)
    session = Session(engine)
    # before
    note = Note()
    try:
        note.data["colour"] = "blue"
    except TypeError as error:
        print(error)
        #> 'NoneType' object does not support item assignment
    # after
    note = Note(data={})
    note.data["colour"] = "blue"
    session.add(note)
    session.commit()
    print(note.data)
    #> {'colour': 'blue'}
    session.close()


if __name__ == "__main__":
    main()
