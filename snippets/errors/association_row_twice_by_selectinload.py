"""In 2.1 a pair that is in the table twice comes twice into a collection loaded by `selectinload()`.

Here, without `back_populates`, `remove()` leaves the other of the two in the collection: the flush
deletes no row, and nothing raises. `clear()` deletes both rows. Loaded on access, the collection
shows the tag once, and [the flush raises][snippets.errors.association_row_twice].

Delete the double rows, and give the table a primary key of both columns.
"""

from sqlalchemy import Column, ForeignKey, Table, func, insert, select
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
    relationship,
    selectinload,
)

from snippets.library import new_library

LABEL = "a double row, and `selectinload()`"
REQUIRES = ("sqlalchemy>=2.1",)


class TagBase(DeclarativeBase):
    pass


note_tag = Table(
    "note_tag",
    TagBase.metadata,
    Column("note_id", ForeignKey("note.id")),
    Column("tag_id", ForeignKey("tag.id")),
)


class Tag(TagBase):
    __tablename__ = "tag"
    id: Mapped[int] = mapped_column(primary_key=True)


class Note(TagBase):
    __tablename__ = "note"
    id: Mapped[int] = mapped_column(primary_key=True)
    tags: Mapped[list[Tag]] = relationship(secondary=note_tag)


def main() -> None:
    engine = new_library()
    TagBase.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Note(id=1, tags=[Tag(id=1)]))
        session.flush()
        session.execute(insert(note_tag).values(note_id=1, tag_id=1))

    rows = select(func.count()).select_from(note_tag)
    with Session(engine) as session:
        loaded = select(Note).options(selectinload(Note.tags))
        note = session.scalars(loaded).one()
        print(len(note.tags), "tags,", session.scalar(rows), "rows")
        #> 2 tags, 2 rows
        note.tags.remove(note.tags[0])
        session.flush()
        print(len(note.tags), "tag,", session.scalar(rows), "rows")
        #> 1 tag, 2 rows

        session.expire_all()
        note = session.scalars(loaded).one()
        note.tags.clear()
        session.flush()
        print(session.scalar(rows), "rows")
        #> 0 rows
        session.rollback()

        print(len(note.tags), "tag")
        #> 1 tag


if __name__ == "__main__":
    main()
