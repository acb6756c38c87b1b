"""A joined subclass object made detached takes its key from the attribute of the base class.

The identity key of a `Magazine` is that of its `Publication`, so `id` has to be set. `magazine_id`,
the key of the subclass table, is loaded when it is read. Set alone, it leaves [a false
identity][snippets.make_transient.missing_key_is_accepted].

Where both columns have the name `id`, there is one attribute.

SQLAlchemy's documentation:
[Joined Table Inheritance](https://docs.sqlalchemy.org/en/21/orm/inheritance.html#joined-table-inheritance).
"""

from sqlalchemy import ForeignKey, String, inspect
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    make_transient_to_detached,
    mapped_column,
)

from snippets.library import new_library

LABEL = "the key of a joined subclass"


class PublicationBase(DeclarativeBase):
    pass


class Publication(PublicationBase):
    __tablename__ = "known_publication"

    id: Mapped[int] = mapped_column(primary_key=True)
    type: Mapped[str] = mapped_column(String(20))
    __mapper_args__ = {"polymorphic_on": "type"}


class Magazine(Publication):
    __tablename__ = "known_magazine"

    magazine_id: Mapped[int] = mapped_column(
        ForeignKey("known_publication.id"), primary_key=True
    )
    issue: Mapped[int]
    __mapper_args__ = {"polymorphic_identity": "magazine"}


def main() -> None:
    engine = new_library()
    PublicationBase.metadata.drop_all(engine)
    PublicationBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Magazine(issue=7))
        session.commit()

    wrong, right = Magazine(magazine_id=1), Magazine(id=1)
    make_transient_to_detached(wrong)
    make_transient_to_detached(right)
    print(inspect(wrong).identity)
    #> (<LoaderCallableStatus.NO_VALUE: 4>,)
    print(inspect(right).identity)
    #> (1,)
    with Session(engine) as session:
        session.add(right)
        print(right.magazine_id, right.issue)
        #> 1 7


if __name__ == "__main__":
    main()
