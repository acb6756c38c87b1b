"""Set the key before the object comes into the relationship."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.orm.collections import attribute_keyed_dict


class HouseBase(DeclarativeBase):
    pass


class House(HouseBase):
    __tablename__ = "house"
    id: Mapped[int] = mapped_column(primary_key=True)
    rooms: Mapped[dict[str, "Room"]] = relationship(
        collection_class=attribute_keyed_dict("name"), back_populates="house"
    )


class Room(HouseBase):
    __tablename__ = "room"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(20))
    house_id: Mapped[int] = mapped_column(ForeignKey("house.id"))
    house: Mapped[House] = relationship(back_populates="rooms")


def main() -> None:
    house = House()
    # before
    try:
        Room(house=house, name="hall")
    except InvalidRequestError as error:
        print(error)
        #> In event triggered from population of attribute 'Room.house' (potentially from a backref), can't populate value in KeyFuncDict; dictionary key derived from <Room at 0x...> is not populated. Ensure appropriate state is set up on the <Room at 0x...> object before assigning to the Room.house attribute. To skip this assignment entirely, Set the "ignore_unpopulated_attribute=True" parameter on the mapped collection factory.
    # after
    Room(name="hall", house=house)
    print(list(house.rooms))
    #> ['hall']


if __name__ == "__main__":
    main()
