"""`merge()` copies defaults that `__init__()` assigned, over what the row holds.

`merge()` cannot tell a default from a value you chose: both stand in the given object's `__dict__`.
The constructor of a SQLModel table fills in defaults too.

Give the default to the column alone, where [it is applied by INSERT
only][snippets.merge.merge_ignores_column_default], or [change the loaded
object][snippets.merge.update_only_given_fields].

SQLAlchemy's documentation: [Merge Tips](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#merge-tips).
"""

from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "Defaults set by `__init__()`, SQLModel"


class CopyBase(DeclarativeBase):
    pass


class Copy(CopyBase):
    __tablename__ = "copy"

    number: Mapped[int] = mapped_column(primary_key=True)
    shelf: Mapped[int]
    loans: Mapped[int]

    def __init__(self, number: int, shelf: int, loans: int = 0) -> None:
        self.number = number
        self.shelf = shelf
        self.loans = loans


def main() -> None:
    engine = new_library()
    CopyBase.metadata.drop_all(engine)
    CopyBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Copy(number=1, shelf=3, loans=12))
        session.commit()

    with Session(engine) as session:
        merged = session.merge(Copy(number=1, shelf=4))
        session.commit()
        print(merged.shelf, merged.loans)
        #> 4 0


if __name__ == "__main__":
    main()
