"""`merge()` onto an existing row does not apply the column's `default`; only an INSERT does.

The new object does not have the default, so `merge()` has nothing to copy, and the row keeps its
value. For the key that is not in the table, the INSERT applies the default.

A mapped dataclass [before 2.1][snippets.merge.merge_dataclass_defaults_before_21] differs: its
constructor sets the defaults.

SQLAlchemy's documentation: [Python-Executed Functions](https://docs.sqlalchemy.org/en/21/core/defaults.html#python-executed-functions).
"""

from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "Column defaults: for INSERT only"


class CopyBase(DeclarativeBase):
    pass


class Copy(CopyBase):
    __tablename__ = "copy"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf: Mapped[int]
    loans: Mapped[int] = mapped_column(default=0)


def main() -> None:
    engine = new_library()
    CopyBase.metadata.drop_all(engine)
    CopyBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Copy(id=1, shelf=3, loans=12))
        session.commit()

    with Session(engine) as session:
        old = session.merge(Copy(id=1, shelf=4))
        new = session.merge(Copy(id=2, shelf=4))
        session.commit()
        print(old.shelf, old.loans)
        #> 4 12
        print(new.shelf, new.loans)
        #> 4 0


if __name__ == "__main__":
    main()
