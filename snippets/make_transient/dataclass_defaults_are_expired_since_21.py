"""Since SQLAlchemy 2.1, a `MappedAsDataclass` made detached loads a column `default` not passed to it.

The generated `__init__` leaves `status` and `room` unset, and `make_transient_to_detached()` marks
unset columns as expired. `loans` has a `default_factory`, which `__init__` calls, so it [counts as
loaded][snippets.make_transient.set_before_counts_as_loaded], and 0 is shown. So does [the default
of a composite][snippets.merge.merge_dataclass_composite_default].

Changed in 2.1.0b1, [#12168](https://github.com/sqlalchemy/sqlalchemy/issues/12168). SQLAlchemy 2.0
[takes the defaults for the row's
values][snippets.make_transient.dataclass_defaults_pass_for_loaded_before_21].

SQLAlchemy's documentation:
[Declarative Dataclass Mapping](https://docs.sqlalchemy.org/en/21/orm/dataclasses.html#orm-declarative-native-dataclasses).
"""

from typing import Optional

from sqlalchemy import String, inspect
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    MappedAsDataclass,
    Session,
    make_transient_to_detached,
    mapped_column,
)

from snippets.library import new_library

LABEL = "dataclass defaults, since 2.1"
REQUIRES = ("sqlalchemy>=2.1",)


class MemberBase(MappedAsDataclass, DeclarativeBase):
    pass


class Member(MemberBase):
    __tablename__ = "member_since_21"

    id: Mapped[int] = mapped_column(primary_key=True)
    status: Mapped[str] = mapped_column(String(20), default="new")
    room: Mapped[Optional[int]] = mapped_column(default=None)
    loans: Mapped[int] = mapped_column(default_factory=lambda: 0)


def main() -> None:
    engine = new_library()
    MemberBase.metadata.drop_all(engine)
    MemberBase.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Member(id=1, status="expert", room=7, loans=12))

    member = Member(id=1)
    make_transient_to_detached(member)
    print(sorted(inspect(member).expired_attributes))
    #> ['room', 'status']
    with Session(engine) as session:
        session.add(member)
        print(member.status, member.room, member.loans)
        #> expert 7 0

        session.refresh(member)
        print(member.status, member.room, member.loans)
        #> expert 7 12


if __name__ == "__main__":
    main()
