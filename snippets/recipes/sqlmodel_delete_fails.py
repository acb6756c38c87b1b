"""Deleting the parent leaves the children, with their foreign key set to NULL.

Without a delete cascade the flush [takes the children from their parent][snippets.states.delete_parent_clears_foreign_keys]. If the column may not be NULL, that UPDATE is refused. A class without
a `Relationship` to its children [leaves them as they are][snippets.states.delete_without_relationship_leaves_children].
"""

from sqlalchemy.orm import registry
from sqlmodel import Field, Relationship, Session, SQLModel, create_engine, select

LABEL = "Delete the parent and its children"
REQUIRES = ("sqlalchemy<2.1", "sqlmodel")


class Base(SQLModel, registry=registry()):
    pass


class Author(Base, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    books: list["Book"] = Relationship(back_populates="author")


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
        #> [('Kindred', None)]


if __name__ == "__main__":
    main()
