"""Take the object out of the collections that hold it, and delete it before the next query.

To delete several, loop over a copy, `list(user.groups)`: a loop over the collection itself leaves
out every second object.
"""

from sqlalchemy import Column, ForeignKey, Table
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library


class OwnBase(DeclarativeBase):
    pass


link = Table(
    "held_user_group",
    OwnBase.metadata,
    Column("user_id", ForeignKey("held_user.id"), primary_key=True),
    Column("group_id", ForeignKey("held_group.id"), primary_key=True),
)


class User(OwnBase):
    __tablename__ = "held_user"
    id: Mapped[int] = mapped_column(primary_key=True)
    groups: Mapped[list["Group"]] = relationship(secondary=link, back_populates="users")


class Group(OwnBase):
    __tablename__ = "held_group"
    id: Mapped[int] = mapped_column(primary_key=True)
    users: Mapped[list[User]] = relationship(secondary=link, back_populates="groups")


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    session = Session(engine, expire_on_commit=False)
    one, two = Group(id=1), Group(id=2)
    users = [User(id=7, groups=[one]), User(id=8, groups=[one])]
    session.add_all([*users, two])
    session.commit()
    two.users.extend(users)
    session.commit()
    # before
    session.delete(one)
    session.commit()
    print([len(user.groups) for user in users])
    #> [2, 2]
    session.expire_all()
    print([len(user.groups) for user in users])
    #> [1, 1]
    # after
    two.users.clear()  # or user.groups.remove(two), for each user
    session.delete(two)
    session.commit()
    print([len(user.groups) for user in users])
    #> [0, 0]
    session.close()


if __name__ == "__main__":
    main()
