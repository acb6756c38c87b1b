"""Evaluated criteria compare strings as Python does, not by the database's collation.

Here the database ignores case, as MariaDB does by default and SQLite for `NOCASE`. The row changes.
In Python `"Fantasy" == "fantasy"` is false, so the object keeps the old value, without an error. So
it is here with `startswith()`: for another case, for `"F_n"`, whose underscore is a wildcard in
SQL, and for `"50%"` with `autoescape=True`.

Use `synchronize_session="fetch"` for such criteria: then the database says which rows matched.
"""

from typing import Any

from sqlalchemy import String, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "upper and lower case in WHERE"
REQUIRES = ("sqlite", "mariadb")

caseless = String(20, collation="NOCASE")
caseless = caseless.with_variant(String(20), "mysql", "mariadb")


class Model(DeclarativeBase):
    pass


class Genre(Model):
    __tablename__ = "genre"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(caseless)
    books: Mapped[int]


def main() -> None:
    engine = new_library()
    Model.metadata.drop_all(engine)
    Model.metadata.create_all(engine)
    with Session(engine) as session:
        fantasy = Genre(id=1, name="Fantasy", books=0)
        session.add(fantasy)
        session.flush()
        by_name = update(Genre).where(Genre.name == "fantasy").values(books=1)
        result: Any = session.execute(by_name)
        print(result.rowcount, fantasy.books)
        #> 1 0

        by_start = update(Genre).where(Genre.name.startswith("fan"))
        result = session.execute(by_start.values(books=2))
        print(result.rowcount, fantasy.books)
        #> 1 0

        fetched = by_name.execution_options(synchronize_session="fetch")
        result = session.execute(fetched)
        print(result.rowcount, fantasy.books)
        #> 1 1

        wildcard = update(Genre).where(Genre.name.startswith("F_n"))
        result = session.execute(wildcard.values(books=3))
        print(result.rowcount, fantasy.books)
        #> 1 1

        fantasy.name = "50% Fantasy"
        escaped = Genre.name.startswith("50%", autoescape=True)
        result = session.execute(update(Genre).where(escaped).values(books=4))
        print(result.rowcount, fantasy.books)
        #> 1 1


if __name__ == "__main__":
    main()
