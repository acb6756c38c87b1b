"""Before 2.1, `merge()` of a mapped dataclass copies the defaults that its constructor fills in.

In 2.0 the constructor assigns all its parameters: `Copy(id=1)` has `loans` set to its default and
`parts` to an empty list. `merge()` takes both for values. The column is reset and the collection
emptied; with `delete-orphan` [the children are deleted][snippets.merge.merge_deletes_orphans].

Declare such fields with `init=False`, without `default` or `default_factory`, and give the column
an [`insert_default`][snippets.fixes.merge_leave_the_unset_out], or [change the loaded
object][snippets.merge.update_only_given_fields]. [2.1 no longer does this][snippets.merge.merge_dataclass_defaults_since_21].

SQLAlchemy's documentation: [ORM Mapped Dataclasses no longer populate implicit defaults](https://docs.sqlalchemy.org/en/21/changelog/migration_21.html#change-12168).
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    MappedAsDataclass,
    Session,
    mapped_column,
    relationship,
)

from snippets.library import new_library

LABEL = "Dataclass defaults, before 2.1"
REQUIRES = ("sqlalchemy<2.1",)


class CopyBase(MappedAsDataclass, DeclarativeBase):
    pass


class Copy(CopyBase):
    __tablename__ = "copy"

    id: Mapped[int] = mapped_column(primary_key=True)
    copy_id: Mapped[Optional[int]] = mapped_column(
        ForeignKey("copy.id"),
        default=None,
    )
    loans: Mapped[int] = mapped_column(default=0)
    parts: Mapped[list["Copy"]] = relationship(default_factory=list)


def main() -> None:
    engine = new_library()
    CopyBase.metadata.drop_all(engine)
    CopyBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Copy(id=1, loans=12, parts=[Copy(id=2)]))
        session.commit()

    with Session(engine) as session:
        given = Copy(id=1)
        print(sorted(name for name in vars(given) if name[0] != "_"))
        #> ['copy_id', 'id', 'loans', 'parts']
        merged = session.merge(given)
        session.commit()
        print(merged.loans, len(merged.parts))
        #> 0 0


if __name__ == "__main__":
    main()
