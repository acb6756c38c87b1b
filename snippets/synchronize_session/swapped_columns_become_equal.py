"""An UPDATE that swaps two columns leaves the object with the same value in both.

On SQLite and PostgreSQL each expression in SET reads the row as it was before. Python computes one
attribute after another, on the object, and the second reads what the first has written. `'fetch'`
[computes in the same way][snippets.synchronize_session.set_uses_the_loaded_value].

[Expire][snippets.refresh.expire_discards_changes] the objects after such a statement, or, since
2.0.36, add `returning(Shelf)` with [the option
`populate_existing`][snippets.refresh.returning_overwrites_with_populate_existing]. On MariaDB the
row itself ends up with two equal values, by default.
"""

from sqlalchemy import update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "swapping two columns"
REQUIRES = ("sqlite", "postgresql")


class Model(DeclarativeBase):
    pass


class Shelf(Model):
    __tablename__ = "shelf"
    id: Mapped[int] = mapped_column(primary_key=True)
    left: Mapped[int] = mapped_column("left_end")
    right: Mapped[int] = mapped_column("right_end")


def main() -> None:
    engine = new_library()
    Model.metadata.drop_all(engine)
    Model.metadata.create_all(engine)
    with Session(engine) as session:
        shelf = Shelf(id=1, left=10, right=20)
        session.add(shelf)
        session.flush()
        session.execute(update(Shelf).values(left=Shelf.right, right=Shelf.left))
        print(shelf.left == shelf.right)
        #> True

        session.expire(shelf)
        print(shelf.left, shelf.right)
        #> 20 10


if __name__ == "__main__":
    main()
