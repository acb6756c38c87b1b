"""A copy by `model_copy()` was renamed, added and committed, and nothing is written.

`model_copy()` copies `__dict__`, and with it the reference to the `InstanceState`, which [still belongs to the
original][snippets.detachment.shallow_copy_shares_state]. So `add()` finds it persistent already, and the flush looks at the original,
whose name is as it was. `model_copy(update=...)` writes into `__dict__`, which no flush notices. `model_copy(deep=True)`, as
[`copy.deepcopy()`][snippets.detachment.deepcopy_is_detached], makes a detached object of the same row.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import registry
from sqlmodel import Field, Session, SQLModel, create_engine, select

LABEL = "`model_copy()`: nothing is saved"
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
        copy = author.model_copy()
        copy.name = "Renamed"
        print("one state:", inspect(copy) is inspect(author))
        #> one state: True
        session.add(copy)
        session.commit()
        rows = select(Author.id, Author.name, Author.born)
        print(session.exec(rows.order_by(Author.id)).all())
        #> [(1, 'Stanislaw', 1921)]


if __name__ == "__main__":
    main()
