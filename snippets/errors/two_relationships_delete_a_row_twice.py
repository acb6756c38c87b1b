"""Two relationships on one association table: a pair taken out of both is DELETEd twice, which raises.

Each side was loaded and holds the pair; without `back_populates` neither knows of the other. Both
emit a DELETE: the second matches no row. With two relationships on one class, as `rated` and
`liked`, [`session.delete()` of the parent][snippets.fixes.error_two_relationships] does this too:
it loads both collections, and each has the pair.

One relationship on each class: write `back_populates` on both, so that the pair is written once.
Several on one class: `back_populates` does not join these. Make all but one `viewonly=True` and
write through that one; or map the table as a class, and write through this, with each relationship
across it `viewonly=True`.

SQLAlchemy warns of such relationships, unless `overlaps` silences it: [relationship X will copy
column Q to column P, which conflicts with relationship(s):
'Y'](https://docs.sqlalchemy.org/en/21/errors.html#error-qzyx).
"""

from sqlalchemy import Column, ForeignKey, Table
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import new_library

LABEL = "two relationships, one table"


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
    notes: Mapped[list["Note"]] = relationship(secondary=note_tag, overlaps="tags")


class Note(TagBase):
    __tablename__ = "note"
    id: Mapped[int] = mapped_column(primary_key=True)
    tags: Mapped[list[Tag]] = relationship(secondary=note_tag, overlaps="notes")


def main() -> None:
    engine = new_library()
    TagBase.metadata.create_all(engine)
    with Session(engine) as session:
        note, tag = Note(id=1), Tag(id=1)
        note.tags.append(tag)
        session.add(note)
        session.commit()
        print(len(note.tags), "tag,", len(tag.notes), "note")
        #> 1 tag, 1 note
        note.tags.remove(tag)
        tag.notes.remove(note)
        try:
            session.flush()
        except StaleDataError as error:
            print(error)
            #> DELETE statement on table 'note_tag' expected to delete 1 row(s); Only 0 were matched.


if __name__ == "__main__":
    main()
