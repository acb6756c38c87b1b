"""Evaluation ignores a `TypeDecorator`: the object gets, and is compared with, the raw value.

Here the type writes capitals. The row gets them; the object gets the value as it was given. In
WHERE the database compares capitals with capitals, and Python the object's value with the raw one:
the object does not match. There is no error.

Give the value in the form in which it is loaded. Or pass `synchronize_session="fetch"`, which finds
the object, and expire the attribute after the statement.
"""

from typing import Any, Optional

from sqlalchemy import Dialect, String, TypeDecorator, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "`TypeDecorator`"


class Capitals(TypeDecorator[str]):
    impl = String(20)
    cache_ok = True

    def process_bind_param(self, value: Optional[str], dialect: Dialect) -> str:
        return (value or "").upper()


class ShelfBase(DeclarativeBase):
    pass


class Shelf(ShelfBase):
    __tablename__ = "shelf"
    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(Capitals)
    boxes: Mapped[int] = mapped_column(default=0)


def main() -> None:
    engine = new_library()
    ShelfBase.metadata.create_all(engine)
    with Session(engine) as session:
        shelf = Shelf(id=1, code="a")
        session.add(shelf)
        session.flush()
        session.execute(update(Shelf).values(code="b"))
        print("object", shelf.code)
        #> object b
        session.refresh(shelf)
        print("row", shelf.code)
        #> row B

        by_code = update(Shelf).where(Shelf.code == "b").values(boxes=5)
        result: Any = session.execute(by_code)
        print(result.rowcount, "row; object", shelf.boxes)
        #> 1 row; object 0
        session.execute(by_code, execution_options={"synchronize_session": "fetch"})
        print("object", shelf.boxes)
        #> object 5


if __name__ == "__main__":
    main()
