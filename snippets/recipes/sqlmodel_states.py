"""A SQLModel object has the states of any mapped object, and its session is SQLAlchemy's.

`sqlmodel.Session` is a subclass that adds `exec()`. An object without values after a commit, which
SQLModel's tutorial prints, is [expired][snippets.refresh.commit_expires_every_object]; the query
loads its values again.
"""

from sqlalchemy import orm
from sqlalchemy.orm import registry
from sqlmodel import Field, Session, SQLModel, create_engine, select

from snippets.words import state_of

LABEL = "States: nothing is different"
REQUIRES = ("sqlalchemy<2.1", "sqlmodel")


class Base(SQLModel, registry=registry()):
    pass


class Author(Base, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str


def main() -> None:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    print(issubclass(Session, orm.Session))
    #> True
    author = Author(name="Stanislaw")
    print(state_of(author))
    #> transient
    with Session(engine) as session:
        session.add(author)
        print(state_of(author))
        #> pending
        session.commit()
        print(state_of(author), repr(author))
        #> persistent Author()
        print(session.exec(select(Author)).one() is author, author.name)
        #> True Stanislaw
    print(state_of(author))
    #> detached


if __name__ == "__main__":
    main()
