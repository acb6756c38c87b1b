"""Evaluated criteria treat `None` as SQL treats NULL: a comparison with it does not match.

`Author.born != 1929` leaves out an author whose `born` is `None`, in the database and in
Python alike, and so do `<`, `not_in()` and a negation. `or_()` is true if its other side is.
`== None` and `is_(None)` are `IS NULL`, and match. So rows and objects agree here, though
`None != 1929` is true in Python.
"""

from sqlalchemy import not_, or_, select, update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        session.add(Author(name="Anonymous"))
        session.commit()
        authors = session.scalars(select(Author).order_by(Author.id)).all()
        for criterion in (
            Author.born != 1929,
            Author.born < 1950,
            Author.born.not_in([1929]),
            not_(Author.born == 1929),
            or_(Author.born == 1929, Author.id == 3),
            Author.born.is_(None),
        ):
            statement = update(Author).where(criterion).values(name="X")
            evaluate = {"synchronize_session": "evaluate"}
            session.execute(statement, execution_options=evaluate)
            objects = [author.name for author in authors]
            session.expire_all()
            rows = [author.name for author in authors]
            print([name == "X" for name in objects], objects == rows)
            #> [False, True, False] True
            #> [True, True, False] True
            #> [False, True, False] True
            #> [False, True, False] True
            #> [True, False, True] True
            #> [False, False, True] True
            session.rollback()
            session.scalars(select(Author)).all()


if __name__ == "__main__":
    main()
