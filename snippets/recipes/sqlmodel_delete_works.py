"""`cascade_delete=True` on the parent's list is SQLAlchemy's `cascade="all, delete-orphan"`.

Before SQLModel 0.0.21 write `sa_relationship_kwargs={"cascade": "all, delete-orphan"}`. To let the database delete them, add
`ondelete="CASCADE"` to the `Field()` with the foreign key, and [`passive_deletes=True`][snippets.states.passive_deletes_leaves_children] to the `Relationship`. SQLite does so only after `PRAGMA foreign_keys = ON`.
"""

from sqlalchemy.orm import registry
from sqlmodel import Field, Relationship, Session, SQLModel, create_engine, select

REQUIRES = ("sqlalchemy<2.1", "sqlmodel")


class Base(SQLModel, registry=registry()):
    pass


class Author(Base, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    books: list["Book"] = Relationship(back_populates="author", cascade_delete=True)


class Book(Base, table=True):
    id: int | None = Field(default=None, primary_key=True)
    title: str
    author_id: int | None = Field(default=None, foreign_key="author.id")
    author: Author | None = Relationship(back_populates="books")


def main() -> None:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        author = Author(name="Octavia", books=[Book(title="Kindred")])
        session.add(author)
        session.commit()
        session.delete(author)
        session.commit()
        books = session.exec(select(Book)).all()
        print([(book.title, book.author_id) for book in books])
        #> []


if __name__ == "__main__":
    main()
