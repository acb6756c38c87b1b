"""For a new row call the constructor: `Author(**author.model_dump(exclude={"id"}))`.

After a commit [`refresh()` comes before `model_dump()`][snippets.recipes.sqlmodel_dump_works]. For an UPDATE change the object
itself, `author.name = ...` or `author.sqlmodel_update({...})`, or `session.merge(Author(id=1, ...))`.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import registry
from sqlmodel import Field, Session, SQLModel, create_engine, select

REQUIRES = ("sqlalchemy<2.1", "sqlmodel")


class Base(SQLModel, registry=registry()):
    pass


class Author(Base, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    born: int | None = None


def main() -> None:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        author = Author(name="Stanislaw", born=1921)
        session.add(author)
        session.commit()
        session.refresh(author)
        copy = Author(**author.model_dump(exclude={"id"}))
        copy.name = "Renamed"
        print("one state:", inspect(copy) is inspect(author))
        #> one state: False
        session.add(copy)
        session.commit()
        rows = select(Author.id, Author.name, Author.born)
        print(session.exec(rows.order_by(Author.id)).all())
        #> [(1, 'Stanislaw', 1921), (2, 'Renamed', 1921)]


if __name__ == "__main__":
    main()
