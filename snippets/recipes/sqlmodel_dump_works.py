"""`session.refresh(author)` loads the values before `model_dump()` looks at them.

So does reading any one column after the commit, and with `Session(engine, expire_on_commit=False)`
they stay. Relationships are not in `model_dump()`: make a schema that names them.
"""

from sqlalchemy.orm import registry
from sqlmodel import Field, Session, SQLModel, create_engine

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
        session.refresh(author)
        print(sorted(author.model_dump().items()))
        #> [('id', 1), ('name', 'Stanislaw')]


if __name__ == "__main__":
    main()
