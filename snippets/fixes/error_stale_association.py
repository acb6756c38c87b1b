"""Flush before a statement of your own on an association table, and expire the lists on both sides."""

from sqlalchemy import Column, ForeignKey, Table, delete
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import new_library


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
    session = Session(engine)
    session.add(note := Note(tags=[Tag(id=1), Tag(id=2)]))
    session.commit()
    # before
    print(len(note.tags), "tags")
    #> 2 tags
    session.execute(delete(note_tag).where(note_tag.c.tag_id == 1))
    note.tags.clear()
    try:
        session.flush()
    except StaleDataError as error:
        print(error)
        #> DELETE statement on table 'note_tag' expected to delete 2 row(s); Only 1 were matched.
    session.rollback()
    # after
    print(len(note.tags), "tags")
    #> 2 tags
    session.flush()  # what expire() would discard
    session.execute(delete(note_tag).where(note_tag.c.tag_id == 1))
    session.expire(note, ["tags"])  # a list on the other side, too
    note.tags.clear()
    session.commit()
    print(len(note.tags), "tags")
    #> 0 tags
    session.close()


if __name__ == "__main__":
    main()
