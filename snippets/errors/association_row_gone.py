"""Taking out of a collection a many-to-many row that is already gone makes the flush raise.

The flush DELETEs what was removed from the collection, counts the rows, and raises
`StaleDataError`. The row may be gone by a statement of your own, as here, or by [a second
relationship on the same table][snippets.errors.two_relationships_delete_a_row_twice].

Before a statement of your own on the table `session.flush()`, after it
`session.expire(note, ["tags"])`, and the other side's collection, too. Against other programs
catch the error, roll back and load the object again.
"""

from sqlalchemy import Column, ForeignKey, Table, delete, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import new_library

LABEL = "many-to-many row already gone"


class TagBase(DeclarativeBase):
    pass


note_tag = Table(
    "note_tag",
    TagBase.metadata,
    Column("note_id", ForeignKey("note.id"), primary_key=True),
    Column("tag_id", ForeignKey("tag.id"), primary_key=True),
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
    with Session(engine) as session:
        note = Note(tags=[Tag(id=1), Tag(id=2)])
        session.add(note)
        session.flush()
        session.execute(delete(note_tag).where(note_tag.c.tag_id == 1))
        note.tags.clear()
        try:
            session.flush()
        except StaleDataError as error:
            print(error)
            #> DELETE statement on table 'note_tag' expected to delete 2 row(s); Only 1 were matched.
        session.rollback()

        note = Note(tags=[Tag(id=1), Tag(id=2)])
        session.add(note)
        session.flush()
        session.execute(delete(note_tag).where(note_tag.c.tag_id == 1))
        session.expire(note, ["tags"])
        note.tags.clear()
        session.flush()
        print("left:", session.execute(select(note_tag)).all())
        #> left: []


if __name__ == "__main__":
    main()
