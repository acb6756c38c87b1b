"""Load the tags that are there by one query, keep all in a dictionary, and make the missing ones.

The dictionary also finds a tag that this import has made, without a flush, so it does not depend on
autoflush. A query for each name would: with autoflush off it misses what is pending, and with
autoflush on [it writes a post that is not complete][snippets.errors.half_built_object_is_flushed].

If another program may insert the same tag meanwhile, send an INSERT ahead that skips what is there,
`insert(Tag).on_conflict_do_nothing()` of your database, and load all. Or add each missing one in [a
savepoint][snippets.states.savepoint_contains_failed_flush], and after an `IntegrityError` query
again, at READ COMMITTED: at REPEATABLE READ, MariaDB's default, a transaction [may still find
none][snippets.refresh.mariadb_keeps_its_snapshot].
"""

from sqlalchemy import Column, ForeignKey, Table, create_engine, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

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
    wanted = {name for _, names in ROWS for name in names}
    there = session.scalars(select(Tag).where(Tag.name.in_(wanted)))
    tags = {tag.name: tag for tag in there}
    for name in sorted(wanted - tags.keys()):
        tags[name] = Tag(name=name)
    for title, names in ROWS:
        session.add(Post(title=title, tags=[tags[name] for name in names]))
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
        for post in session.scalars(select(Post).order_by(Post.id)):
            print(post.title, [(tag.id, tag.name) for tag in post.tags])
            #> First [(2, 'sql'), (3, 'python')]
            #> Second [(1, 'orm'), (2, 'sql')]


if __name__ == "__main__":
    main()
