"""Roll back, delete the duplicate rows, and make the two columns unique.

The table here has these two columns only: with a third, such as an id, `distinct()` keeps the
duplicates.
"""

from sqlalchemy import Column, ForeignKey, Index, Table, delete, insert, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import new_library


class TagBase(DeclarativeBase):
    pass


note_tag = Table(
    "fixes_note_tag",
    TagBase.metadata,
    Column("note_id", ForeignKey("fixes_note.id")),  # better: primary_key=True
    Column("tag_id", ForeignKey("fixes_tag.id")),  # better: primary_key=True
)


class Tag(TagBase):
    __tablename__ = "fixes_tag"
    id: Mapped[int] = mapped_column(primary_key=True)


class Note(TagBase):
    __tablename__ = "fixes_note"
    id: Mapped[int] = mapped_column(primary_key=True)
    tags: Mapped[list[Tag]] = relationship(secondary=note_tag)


def main() -> None:
    engine = new_library()
    TagBase.metadata.drop_all(engine)
    TagBase.metadata.create_all(engine)
    session = Session(engine)
    session.add(note := Note(id=1, tags=[Tag(id=1)]))
    session.flush()
    session.execute(insert(note_tag).values(note_id=1, tag_id=1))
    session.commit()
    # before
    note.tags.clear()
    try:
        session.commit()
    except StaleDataError as error:
        print(error)
        #> DELETE statement on table 'fixes_note_tag' expected to delete 1 row(s); Only 2 were matched.
    # after
    session.rollback()
    pairs = session.execute(select(note_tag).distinct()).mappings().all()
    session.execute(delete(note_tag))
    session.execute(insert(note_tag), [dict(pair) for pair in pairs])
    session.commit()
    Index("one_pair", note_tag.c.note_id, note_tag.c.tag_id, unique=True).create(engine)
    note.tags.clear()
    session.commit()
    print(len(note.tags), "tags")
    #> 0 tags
    session.close()


if __name__ == "__main__":
    main()
