"""Assign a new dictionary; do not change the one that is there.

Remove the line that changes it in place: after that, a new dictionary that is equal is no change. Where the row may hold
NULL, write `{**(reader.shelf or {}), ...}`.
"""

from sqlalchemy import JSON
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library


class OwnBase(DeclarativeBase):
    pass


class Reader(OwnBase):
    __tablename__ = "reader"
    id: Mapped[int] = mapped_column(primary_key=True)
    shelf: Mapped[dict[str, int]] = mapped_column(JSON)


def main() -> None:
    engine = new_library()
    OwnBase.metadata.create_all(engine)
    session = Session(engine)
    session.add(reader := Reader(shelf={"Kindred": 1}))
    session.commit()
    # before
    reader.shelf["Lavinia"] = 2
    session.commit()
    print(reader.shelf)
    #> {'Kindred': 1}
    # after
    reader.shelf = {**reader.shelf, "Lavinia": 2}
    session.commit()
    print(reader.shelf)
    #> {'Kindred': 1, 'Lavinia': 2}
    session.close()


if __name__ == "__main__":
    main()
