"""Write the attribute's name, which the text shows, not the column's."""

from sqlalchemy import String
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library


class ShelfBase(DeclarativeBase):
    pass


class Shelf(ShelfBase):
    __tablename__ = "shelf"
    id: Mapped[int] = mapped_column("shelf_no", primary_key=True)
    label: Mapped[str] = mapped_column(String(20))


def main() -> None:
    engine = new_library()
    ShelfBase.metadata.create_all(engine)
    session = Session(engine)
    session.add(Shelf(id=1, label="poetry"))
    session.commit()
    # before
    try:
        session.get(Shelf, {"shelf_no": 1})
    except InvalidRequestError as error:
        print(error)
        #> Incorrect names of values in identifier to formulate primary key for session.get(); primary key attribute names are 'id' (synonym names are also accepted)
    # after
    print(session.get(Shelf, {"id": 1}).label)
    #> poetry
    session.close()


if __name__ == "__main__":
    main()
