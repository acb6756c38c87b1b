"""`merge()` looks a row up by primary key only; a match in another unique column is not seen.

No SELECT looks for the e-mail address, so the copy is pending, and its INSERT violates the unique
constraint. [Children without their keys][snippets.merge.merge_children_without_keys] fail alike,
though `merge()` has loaded those that they repeat.

Find the row with `select(Member).where(Member.email == ...)`. Change the loaded object, or set
its key on the given one. Or use an [INSERT with ON CONFLICT][snippets.merge.upsert_on_conflict],
which takes a unique constraint.

SQLAlchemy's documentation: [Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

from typing import Optional

from sqlalchemy import ForeignKey, String
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library, sql_log
from snippets.words import sql_of

LABEL = "A unique column is no key"


class MemberBase(DeclarativeBase):
    pass


class Member(MemberBase):
    __tablename__ = "member"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(80), unique=True)
    club_id: Mapped[Optional[int]] = mapped_column(ForeignKey("club.id"))


class Club(MemberBase):
    __tablename__ = "club"

    id: Mapped[int] = mapped_column(primary_key=True)
    members: Mapped[list[Member]] = relationship()


def main() -> None:
    engine = new_library()
    MemberBase.metadata.drop_all(engine)
    MemberBase.metadata.create_all(engine)
    with Session(engine) as session:
        ursula = Member(id=1, email="ursula@example.org")
        session.add(Club(id=1, members=[ursula]))
        session.commit()

    sql = sql_log(engine)
    same = Member(email="ursula@example.org")
    with Session(engine) as session:
        session.merge(same)
        print(sql_of(sql))
        #> no SQL
        try:
            session.commit()
        except IntegrityError as error:
            print(sql_of(sql), type(error).__name__)
            #> INSERT IntegrityError
    with Session(engine) as session:
        session.merge(Club(id=1, members=[same]))
        try:
            session.commit()
        except IntegrityError as error:
            print(type(error).__name__)
            #> IntegrityError


if __name__ == "__main__":
    main()
