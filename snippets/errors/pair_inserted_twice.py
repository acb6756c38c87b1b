"""Without a key of both columns, a pair of a many-to-many that is added on two roads is there twice.

Each road emits an INSERT, and knows nothing of the other: here a relationship on each side without
`back_populates`, a relationship and the mapped class of the table, and two sessions, as of two
requests, that had both loaded the collection before. Nothing raises until [the pair is taken
out][snippets.errors.association_row_twice].

Make both columns the primary key: a second row of the pair [violates
it][snippets.errors.taken_key_in_each_database]. On both sides write `back_populates`, as [two
relationships delete a pair twice, too][snippets.errors.two_relationships_delete_a_row_twice];
where the table is mapped as a class, `viewonly=True` on the relationships through it.
"""

from sqlalchemy import ForeignKey, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library

LABEL = "how a pair gets in twice"


class TagBase(DeclarativeBase):
    pass


class NoteTag(TagBase):
    __tablename__ = "errors_pair"
    id: Mapped[int] = mapped_column(primary_key=True)
    note_id: Mapped[int] = mapped_column(ForeignKey("errors_note.id"))
    tag_id: Mapped[int] = mapped_column(ForeignKey("errors_tag.id"))


class Tag(TagBase):
    __tablename__ = "errors_tag"
    id: Mapped[int] = mapped_column(primary_key=True)
    notes: Mapped[list["Note"]] = relationship(secondary="errors_pair", overlaps="tags")


class Note(TagBase):
    __tablename__ = "errors_note"
    id: Mapped[int] = mapped_column(primary_key=True)
    tags: Mapped[list[Tag]] = relationship(secondary="errors_pair", overlaps="notes")


def rows_of(session: Session, note: Note) -> int | None:
    query = select(func.count()).where(NoteTag.note_id == note.id)
    return session.scalar(query)


def main() -> None:
    engine = new_library()
    TagBase.metadata.drop_all(engine)
    TagBase.metadata.create_all(engine)
    with Session(engine) as session:
        tag, first, second, third = Tag(id=1), Note(id=1), Note(id=2), Note(id=3)
        session.add_all([tag, first, second, third])
        first.tags.append(tag)
        tag.notes.append(first)
        session.commit()
        print("both sides:", rows_of(session, first))
        #> both sides: 2

        second.tags.append(tag)
        session.add(NoteTag(note_id=2, tag_id=1))
        session.commit()
        print("relationship and class:", rows_of(session, second))
        #> relationship and class: 2

        print("loaded:", third.tags)
        #> loaded: []
        with Session(engine) as other:
            note = other.get(Note, 3)
            note.tags.append(other.get(Tag, 1))
            other.commit()
        third.tags.append(tag)
        session.commit()
        print("two sessions:", rows_of(session, third))
        #> two sessions: 2


if __name__ == "__main__":
    main()
