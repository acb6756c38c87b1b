"""A misspelt key in a list of dictionaries is ignored: no error names it, its value is not written.

Here `heigth`, and `width_cm`, the name of a column whose attribute is `width`, write nothing by
`execute(insert(Shelf), [...])` and `execute(update(Shelf), [...])`. So does the name of a synonym.
`values(heigth=5)`, in contrast, raises a `CompileError`.

The name of a relationship writes nothing either, but the UPDATE puts its value onto an object that
has it loaded.

Check the keys, as here by `inspect(Shelf).column_attrs`.
"""

from typing import Any

from sqlalchemy import insert, inspect, select, update
from sqlalchemy.exc import CompileError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "unknown keys in a list"


class Model(DeclarativeBase):
    pass


class Shelf(Model):
    __tablename__ = "shelf"
    id: Mapped[int] = mapped_column(primary_key=True)
    width: Mapped[int] = mapped_column("width_cm", default=0)
    height: Mapped[int] = mapped_column(default=0)


def main() -> None:
    engine = new_library()
    Model.metadata.drop_all(engine)
    Model.metadata.create_all(engine)
    rows: list[dict[str, Any]] = [{"id": 1, "heigth": 5}, {"id": 2, "width_cm": 80}]
    with Session(engine) as session:
        session.execute(insert(Shelf), rows)
        sql = sql_log(engine)
        session.execute(update(Shelf), rows)
        print("UPDATE:", sql_of(sql))
        #> UPDATE: no SQL
        sizes = select(Shelf.width, Shelf.height).order_by(Shelf.id)
        print([tuple(size) for size in session.execute(sizes)])
        #> [(0, 0), (0, 0)]
        try:
            session.execute(update(Shelf).values(heigth=5))
        except CompileError as error:
            print(type(error).__name__)
            #> CompileError

        ursula, beowulf = session.get(Author, 1), session.get(Book, 4)
        print(beowulf.author)
        #> None
        session.execute(update(Book), [{"id": 4, "author": ursula}])
        print(beowulf.author is ursula)
        #> True
        session.refresh(beowulf)
        print(beowulf.author)
        #> None

    known = inspect(Shelf).column_attrs.keys()
    print([sorted(set(row) - set(known)) for row in rows])
    #> [['heigth'], ['width_cm']]


if __name__ == "__main__":
    main()
