"""An attribute that is `None` matches no evaluated comparison, as NULL matches none in SQL.

`Author.born != 1929` leaves out an author whose `born` is `None`, in the database and in
Python alike, though `None != 1929` is true in Python. So does `<`, and `not_()` around one
comparison. `or_()` is true if its other side is. Only `== None` and `is_(None)`, which are
`IS NULL`, match it.

Not everywhere: [`not_in()` with `None` in its list, or with an empty
one][snippets.synchronize_session.not_in_with_none_misleads], finds other objects than rows.
"""

from sqlalchemy import not_, or_, select, update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`None` and NULL in WHERE"


def main() -> None:
    engine = new_library()
    evaluate = {"synchronize_session": "evaluate"}
    with Session(engine) as session:
        session.add(Author(name="Anonymous"))
        session.commit()
        for criterion in (
            Author.born != 1929,
            Author.born < 1950,
            not_(Author.born == 1929),
            or_(Author.born == 1929, Author.id == 3),
            Author.born.is_(None),
        ):
            authors = session.scalars(select(Author).order_by(Author.id)).all()
            statement = update(Author).where(criterion).values(name="X")
            session.execute(statement, execution_options=evaluate)
            objects = [author.name for author in authors]
            session.expire_all()
            rows = [author.name for author in authors]
            print("objects", objects, "rows", rows)
            #> objects ['Ursula', 'X', 'Anonymous'] rows ['Ursula', 'X', 'Anonymous']
            #> objects ['X', 'X', 'Anonymous'] rows ['X', 'X', 'Anonymous']
            #> objects ['Ursula', 'X', 'Anonymous'] rows ['Ursula', 'X', 'Anonymous']
            #> objects ['X', 'Octavia', 'X'] rows ['X', 'Octavia', 'X']
            #> objects ['Ursula', 'Octavia', 'X'] rows ['Ursula', 'Octavia', 'X']
            session.rollback()


if __name__ == "__main__":
    main()
