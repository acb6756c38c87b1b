"""`merge()` makes its copy without `__init__()` and copies mapped attributes only.

The copy is made like an object that is loaded from a row: the event `load` is fired in place of
`__init__()`, and plain Python attributes are missing.

Set those up in a listener of the `load` event (`@reconstructor` in the class), or copy them after
`merge()`.

SQLAlchemy's documentation: [Maintaining Non-Mapped State Across Loads](https://docs.sqlalchemy.org/en/21/orm/mapping_styles.html#mapped-class-load-events).
"""

from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
    reconstructor,
)

from snippets.library import new_library

LABEL = "Plain attributes and `__init__()`"


class MemberBase(DeclarativeBase):
    pass


class Member(MemberBase):
    __tablename__ = "member"

    number: Mapped[int] = mapped_column(primary_key=True)

    def __init__(self, number: int) -> None:
        self.number = number
        self.note = "likes dragons"
        self.made_by = "__init__"

    @reconstructor
    def loaded(self) -> None:
        self.made_by = "load"


def main() -> None:
    engine = new_library()
    MemberBase.metadata.drop_all(engine)
    MemberBase.metadata.create_all(engine)
    with Session(engine) as session:
        given = Member(number=1)
        print(given.made_by, given.note)
        #> __init__ likes dragons
        merged = session.merge(given)
        print(merged.made_by)
        #> load
        try:
            print(merged.note)
        except AttributeError as error:
            print(error)
            #> 'Member' object has no attribute 'note'


if __name__ == "__main__":
    main()
