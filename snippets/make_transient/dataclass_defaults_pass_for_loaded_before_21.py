"""Before SQLAlchemy 2.1, a mapped dataclass made detached takes its `default`s for the row's values.

The generated `__init__` sets `status` and `room`, though they were not passed. Set columns are not
expired, so the object shows the defaults in place of the row's values. To set `status` to its
default is no change then, and is not written.

After `add()`, call `session.refresh(member)` before you change anything. SQLAlchemy 2.1 [does not
set them][snippets.make_transient.dataclass_defaults_are_expired_since_21].
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

LABEL = "dataclass defaults, before 2.1"
REQUIRES = ("sqlalchemy<2.1",)


class MemberBase(MappedAsDataclass, DeclarativeBase):
    pass


class Member(MemberBase):
    __tablename__ = "member_before_21"

    id: Mapped[int] = mapped_column(primary_key=True)
    status: Mapped[str] = mapped_column(String(20), default="new")
    room: Mapped[Optional[int]] = mapped_column(default=None)


def main() -> None:
    engine = new_library()
    MemberBase.metadata.drop_all(engine)
    MemberBase.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Member(id=1, status="expert", room=7))

    member = Member(id=1)
    make_transient_to_detached(member)
    print(sorted(inspect(member).expired_attributes))
    #> []
    with Session(engine) as session:
        session.add(member)
        print(member.status, member.room)
        #> new None

        member.status = "new"  # as it shows already
        session.flush()
        session.refresh(member)
        print(member.status, member.room)
        #> expert 7


if __name__ == "__main__":
    main()
