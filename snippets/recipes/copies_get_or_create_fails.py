"""An import builds each tag again, and the second post with a tag fails: UNIQUE constraint failed.

An object that you construct is a new one, and `add()` INSERTs it, also by the cascade from its
post. The identity map knows rows [by their primary key][snippets.states.one_object_per_row], and
nothing looks at the other columns, [`merge()` neither][snippets.merge.merge_matches_primary_key_only].
"""

from sqlalchemy import Column, ForeignKey, Table, create_engine, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

LABEL = "Tags that exist: get or create"
REQUIRES = ()


class Base(DeclarativeBase):
    pass


post_tag = Table(
    "post_tag",
    Base.metadata,
    Column("post_id", ForeignKey("post.id"), primary_key=True),
    Column("tag_id", ForeignKey("tag.id"), primary_key=True),
)


class Tag(Base):
    __tablename__ = "tag"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)


class Post(Base):
    __tablename__ = "post"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    tags: Mapped[list[Tag]] = relationship(secondary=post_tag)


ROWS = [("First", ["sql", "python"]), ("Second", ["orm", "sql"])]


def import_posts(session: Session) -> None:
    for title, names in ROWS:
        session.add(Post(title=title, tags=[Tag(name=name) for name in names]))
    session.commit()


def main() -> None:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Tag(name="orm"))
        session.commit()
        try:
            import_posts(session)
        except IntegrityError as error:
            session.rollback()
            print(error.orig)
            #> UNIQUE constraint failed: tag.name
        for post in session.scalars(select(Post).order_by(Post.id)):
            print(post.title, [(tag.id, tag.name) for tag in post.tags])


if __name__ == "__main__":
    main()
