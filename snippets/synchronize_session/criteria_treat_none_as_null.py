"""An attribute that is `None` matches no evaluated `==`, `!=` or `<` with a value, as NULL in SQL.

`Author.born != 1929` leaves out the author whose `born` is `None`, in the database and in Python
alike, though `None != 1929` is true in Python. So does `not_()` around one comparison. `is_(None)`
and `is_not(True)` around a comparison match it.

Rows and objects may differ in other criteria, such as [`not_in()` with `None` in its list, or with
an empty one, and `not_()` around an AND][snippets.synchronize_session.not_in_with_none_misleads].
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
            (Author.born == 1929).is_not(True),
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
            #> objects ['Ursula', 'X', 'X'] rows ['Ursula', 'X', 'X']
            session.rollback()


if __name__ == "__main__":
    main()
