"""With `None` or nothing in its list, an evaluated `not_in()` can match other objects than rows.

`born NOT IN (1929, NULL)` is true for no row. Python finds that 1947 is not in the list, so
Octavia's object is deleted, and her row is not. `not_in([])` is true for each row; Python leaves
out the object whose `born` is `None`, here also in a `not_()` around an AND.

There is no error. Leave `None` out of the list, and leave out the criterion if the list is empty.
Or pass `synchronize_session="fetch"`: then the database says which rows matched.
"""

from typing import Any

from sqlalchemy import and_, delete, not_, select, update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`not_in()` with `None`, or with nothing"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        octavia = session.get(Author, 2)
        others = delete(Author).where(Author.born.not_in([1929, None]))
        result: Any = session.execute(others)
        print(result.rowcount, "rows deleted, the object is", state_of(octavia))
        #> 0 rows deleted, the object is deleted
        session.rollback()
        fetch = {"synchronize_session": "fetch"}
        session.execute(others, execution_options=fetch)
        print(state_of(octavia))
        #> persistent

        session.add(Author(name="Anonymous"))
        session.commit()
        not_both = not_(and_(Author.born == 1929, Author.id == 99))
        for criterion in (Author.born.not_in([]), not_both):
            authors = session.scalars(select(Author).order_by(Author.id)).all()
            result = session.execute(update(Author).where(criterion).values(name="X"))
            print(result.rowcount, "rows;", [author.name for author in authors])
            #> 3 rows; ['X', 'X', 'Anonymous']
            #> 3 rows; ['X', 'X', 'Anonymous']
            session.rollback()


if __name__ == "__main__":
    main()
