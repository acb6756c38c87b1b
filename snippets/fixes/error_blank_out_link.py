"""Map `cascade="all, delete-orphan"` on each parent of an association object."""

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library

REQUIRES = ("sqlalchemy>=2.0.24",)


class ClubBase(DeclarativeBase):
    pass


class Signup(ClubBase):
    __tablename__ = "signup"
    shift_id: Mapped[int] = mapped_column(ForeignKey("shift.id"), primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), primary_key=True)


class Shift(ClubBase):
    __tablename__ = "shift"
    id: Mapped[int] = mapped_column(primary_key=True)
    signups: Mapped[list[Signup]] = relationship(cascade="all, delete-orphan")


class Member(ClubBase):
    __tablename__ = "member"
    id: Mapped[int] = mapped_column(primary_key=True)
    signups: Mapped[list[Signup]] = relationship(cascade="all, delete")


def main() -> None:
    engine = new_library()
    ClubBase.metadata.create_all(engine)
    session = Session(engine)
    first, second = Signup(member_id=1), Signup(member_id=2)
    session.add_all([Member(id=1), Member(id=2), Shift(id=1, signups=[first, second])])
    session.add(Shift(id=2, signups=[Signup(member_id=1)]))
    session.commit()
    # before
    member = session.get(Member, 1)  # cascade="all, delete" on Member.signups
    member.signups.pop()
    try:
        session.flush()
    except AssertionError as error:
        print(error)
        #> Dependency rule on column 'member.id' tried to blank-out primary key column 'signup.member_id' on instance '<Signup at 0x...>'
    session.rollback()
    session.delete(member)
    print(session.scalars(select(Signup.member_id)).all())
    #> [2]
    session.rollback()
    # after
    shift = session.get(Shift, 1)  # cascade="all, delete-orphan" on Shift.signups
    shift.signups.remove(session.get(Signup, (1, 2)))
    session.flush()
    session.delete(shift)
    session.commit()
    print(session.scalars(select(Signup.shift_id)).all())
    #> [2]
    session.close()


if __name__ == "__main__":
    main()
