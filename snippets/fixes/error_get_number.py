"""Give `get()` a tuple with a value for each column of a composite key."""

from sqlalchemy import String
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library


class ShelfBase(DeclarativeBase):
    pass


class Shelf(ShelfBase):
    __tablename__ = "shelf"
    room: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str] = mapped_column(String(20))


def main() -> None:
    engine = new_library()
    ShelfBase.metadata.create_all(engine)
    session = Session(engine)
    session.add(Shelf(room=1, number=2, label="poetry"))
    session.commit()
    # before
    try:
        session.get(Shelf, 1)
    except InvalidRequestError as error:
        print(error)
        #> Incorrect number of values in identifier to formulate primary key for session.get(); primary key columns are 'shelf.room','shelf.number'
    # after
    print(session.get(Shelf, (1, 2)).label)
    #> poetry
    session.close()


if __name__ == "__main__":
    main()
