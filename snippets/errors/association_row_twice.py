"""If the association table holds a pair twice, taking it out of the collection raises.

Here the collection shows the object once, and the flush expects to delete one row; the DELETE
matches both. `selectinload()` in SQLAlchemy 2.1 [shows it
twice][snippets.errors.association_row_twice_by_selectinload].

Delete the double rows, and give the table a primary key of both columns. They come from [two
roads][snippets.errors.pair_inserted_twice], such as two requests.
"""

from sqlalchemy import Column, ForeignKey, Table, insert
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import new_library

LABEL = "more rows than expected"


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
    with Session(engine) as session:
        note = Note(id=1, tags=[Tag(id=1)])
        session.add(note)
        session.flush()
        session.execute(insert(note_tag).values(note_id=1, tag_id=1))
        session.commit()
        print(len(note.tags), "tag")
        #> 1 tag
        note.tags.clear()
        try:
            session.flush()
        except StaleDataError as error:
            print(error)
            #> DELETE statement on table 'note_tag' expected to delete 1 row(s); Only 2 were matched.


if __name__ == "__main__":
    main()
