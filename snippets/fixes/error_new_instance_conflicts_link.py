"""Look for the link in the collection: change what you find, or append a new one."""

import warnings

from sqlalchemy import ForeignKey
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library


class ClubBase(DeclarativeBase):
    pass


class Shift(ClubBase):
    __tablename__ = "error_shift"
    id: Mapped[int] = mapped_column(primary_key=True)


class Signup(ClubBase):
    __tablename__ = "error_signup"
    shift_id: Mapped[int] = mapped_column(ForeignKey(Shift.id), primary_key=True)
    member_id: Mapped[int] = mapped_column(
        ForeignKey("error_member.id"), primary_key=True
    )
    shift: Mapped[Shift] = relationship()


class Member(ClubBase):
    __tablename__ = "error_member"
    id: Mapped[int] = mapped_column(primary_key=True)
    signups: Mapped[list[Signup]] = relationship()


def main() -> None:
    engine = new_library()
    ClubBase.metadata.drop_all(engine)
    ClubBase.metadata.create_all(engine)
    session = Session(engine)
    shift = Shift(id=1)
    member = Member(id=1, signups=[Signup(shift=shift)])
    session.add(member)
    session.commit()
    # before
    member.signups.append(Signup(shift=shift))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            session.flush()
        except IntegrityError:
            print(caught[0].message)
            #> New instance <Signup at 0x...> with identity key (<class 'Signup'>, (1, 1), None) conflicts with persistent instance <Signup at 0x...>
    session.rollback()
    # after
    found = [signup for signup in member.signups if signup.shift is shift]
    if not found:
        member.signups.append(Signup(shift=shift))
    session.commit()
    print(len(member.signups), "signup")
    #> 1 signup
    session.close()


if __name__ == "__main__":
    main()
