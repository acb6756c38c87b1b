"""`values()` is for columns, and synonyms, composites and hybrids of columns, not for relationships.

A synonym stands for its column, [a composite for all of its
columns][snippets.synchronize_session.composite_in_values]. The `update_expression` of a hybrid
names the columns to set; where the hybrid returns a column unchanged, it is ignored. The objects
are synchronized as usual. `values(author=ursula)` is an error when the statement is executed, and
no row is changed.

Set the foreign key: `values(author_id=ursula.id)`, never `values(author=1)`, which [can overwrite
the primary key][snippets.synchronize_session.relationship_in_set_overwrites_the_key]. [The loaded
relationship stays as it is][snippets.synchronize_session.update_leaves_relationships_stale].

SQLAlchemy's documentation: [Supporting ORM bulk
UPDATE](https://docs.sqlalchemy.org/en/21/orm/extensions/hybrid.html#hybrid-bulk-update).
"""

from typing import Any

from sqlalchemy import String, update
from sqlalchemy.exc import StatementError
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, synonym

from snippets.library import Author, Book, new_library

LABEL = "synonym, composite, hybrid in `values()`"
REQUIRES = ("sqlalchemy>=2.0.4",)


class OwnBase(DeclarativeBase):
    pass


class Member(OwnBase):
    __tablename__ = "sync_hybrid_member"

    id: Mapped[int] = mapped_column(primary_key=True)
    first: Mapped[str] = mapped_column(String(10))
    last: Mapped[str] = mapped_column(String(10))
    surname: Mapped[str] = synonym("last")

    @hybrid_property
    def name(self) -> str:
        return self.first + " " + self.last

    @name.inplace.update_expression
    @classmethod
    def _set(cls, value: Any) -> list[tuple[Any, Any]]:
        first, last = value.split()
        return [(cls.first, first), (cls.last, last)]


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        member = Member(first="Ann", last="Smith")
        session.add(member)
        session.flush()
        session.execute(update(Member).values({Member.name: "Emma Jones"}))
        print(member.first, member.last)
        #> Emma Jones
        session.execute(update(Member).values(surname="Brown"))
        print(member.last)
        #> Brown

        ursula = session.get(Author, 1)
        try:
            session.execute(update(Book).values(author=ursula))
        except StatementError as error:
            print(error.orig)
            #> Not a boolean value: <Author object at 0x...>
        print(session.get(Book, 3).author_id)
        #> 2


if __name__ == "__main__":
    main()
