"""After a commit `model_dump()` is empty, and so is the response that is made of it.

The commit by default [takes the values out of
`__dict__`][snippets.states.dict_is_empty_after_commit], and `model_dump()` looks there, without
reading an attribute: so nothing is loaded.
"""

from sqlalchemy.orm import registry
from sqlmodel import Field, Session, SQLModel, create_engine

LABEL = "`model_dump()` is empty"
REQUIRES = ("sqlalchemy<2.1", "sqlmodel")


class Base(SQLModel, registry=registry()):
    pass


class Author(Base, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str


def main() -> None:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        author = Author(name="Stanislaw")
        session.add(author)
        session.commit()
        print(author.model_dump())
        #> {}


if __name__ == "__main__":
    main()
