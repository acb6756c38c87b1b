"""A flush skips many-to-many changes of an expunged owner; with `back_populates` it warns.

Here the tag knows by `back_populates` that it has lost a book. But the book is not in the session,
so the flush deletes no row and INSERTs none. In a one-to-many [a removal is
written][snippets.detachment.expunge_leaves_collection_changes].

Flush before the `expunge()`.
"""

import warnings

from sqlalchemy import Column, ForeignKey, Table, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library

LABEL = "`expunge()` and a many-to-many"


class OwnBase(DeclarativeBase):
    pass


novel_tag = Table(
    "expunged_novel_tag",
    OwnBase.metadata,
    Column("novel_id", ForeignKey("expunged_novel.id"), primary_key=True),
    Column("tag_id", ForeignKey("expunged_tag.id"), primary_key=True),
)


class Novel(OwnBase):
    __tablename__ = "expunged_novel"

    id: Mapped[int] = mapped_column(primary_key=True)
    tags: Mapped[list["Tag"]] = relationship(
        secondary=novel_tag, back_populates="novels"
    )


class Tag(OwnBase):
    __tablename__ = "expunged_tag"

    id: Mapped[int] = mapped_column(primary_key=True)
    novels: Mapped[list[Novel]] = relationship(
        secondary=novel_tag, back_populates="tags"
    )


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add_all([Novel(id=1, tags=[Tag(id=1)]), Tag(id=2)])

    with Session(engine) as session:
        novel = session.get(Novel, 1)
        old, new = session.get(Tag, 1), session.get(Tag, 2)
        novel.tags.remove(old)
        novel.tags.append(new)
        session.expunge(novel)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            session.commit()
        for text in sorted(str(warning.message) for warning in caught):
            print(text)
            #> Object of type <Novel> not in session, add operation along 'Tag.novels' won't proceed
            #> Object of type <Novel> not in session, delete operation along 'Tag.novels' won't proceed
        print(session.execute(select(novel_tag)).all())
        #> [(1, 1)]


if __name__ == "__main__":
    main()
