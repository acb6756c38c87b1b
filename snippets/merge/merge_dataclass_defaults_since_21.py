"""Since 2.1, `merge()` of a mapped dataclass copies no column `default` that was not passed to it.

The constructor no longer puts `loans` and `parts` into the object's `__dict__`. What is passed is
copied, even if it equals the default: `Copy(id=1, loans=0)` resets the column.

It still calls the `default_factory` of a column, and `merge()` copies the result: give such a
column `init=False` and an `insert_default` instead. The `default` of a composite [is copied
too][snippets.merge.merge_dataclass_composite_default].

Changed in 2.1, [#12168](https://github.com/sqlalchemy/sqlalchemy/issues/12168); see [how it was
before][snippets.merge.merge_dataclass_defaults_before_21].

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

LABEL = "Dataclass defaults, since 2.1"
REQUIRES = ("sqlalchemy>=2.1",)


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
    shelf: Mapped[int] = mapped_column(default_factory=lambda: 9)
    parts: Mapped[list["Copy"]] = relationship(default_factory=list)


def main() -> None:
    engine = new_library()
    CopyBase.metadata.drop_all(engine)
    CopyBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Copy(id=1, loans=12, shelf=3, parts=[Copy(id=2)]))
        session.commit()

    with Session(engine) as session:
        given = Copy(id=1)
        print(sorted(name for name in vars(given) if name[0] != "_"))
        #> ['id', 'shelf']
        print(given.loans)
        #> 0
        merged = session.merge(given)
        session.commit()
        print(merged.loans, len(merged.parts), merged.shelf)
        #> 12 1 9

        session.merge(Copy(id=1, loans=0))
        session.commit()
        print(merged.loans)
        #> 0


if __name__ == "__main__":
    main()
