"""Assign a new dictionary: a change in place changes the cached object too."""

from sqlalchemy import JSON
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.ext.mutable import MutableDict
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library


class MemberBase(DeclarativeBase):
    pass


class Member(MemberBase):
    __tablename__ = "member"
    id: Mapped[int] = mapped_column(primary_key=True)
    seen: Mapped[dict[str, int]] = mapped_column(MutableDict.as_mutable(JSON))


def main() -> None:
    engine = new_library()
    MemberBase.metadata.create_all(engine)
    with Session(engine, expire_on_commit=False) as session:
        session.add(cached := Member(id=1, seen={"Kindred": 1}))
        session.commit()
    # before
    with Session(engine) as request:
        member = request.merge(cached, load=False)
        member.seen["Lavinia"] = 1
        request.commit()
    with Session(engine) as request:
        try:
            request.merge(cached, load=False)
        except InvalidRequestError as error:
            print(error)
            #> merge() with load=False option does not support objects marked as 'dirty'.  flush() all changes on mapped instances before merging with load=False.
    # after
    with Session(engine) as request:
        cached = request.get_one(Member, 1)
    with Session(engine) as request:
        member = request.merge(cached, load=False)
        member.seen = {**member.seen, "Dawn": 1}
        request.commit()
        print(member.seen)
        #> {'Kindred': 1, 'Lavinia': 1, 'Dawn': 1}
    with Session(engine) as request:
        member = request.merge(cached, load=False)  # old, until the cache is renewed
        print(member.seen)
        #> {'Kindred': 1, 'Lavinia': 1}


if __name__ == "__main__":
    main()
