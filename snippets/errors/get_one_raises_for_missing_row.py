"""`Session.get_one()` raises `NoResultFound` for a missing row, where `get()` returns `None`.

`one()` of a result raises the same exception and text. With `get()` the program goes on with
`None`, and fails later.

Catch `NoResultFound`, imported from `sqlalchemy.exc`, or test for `None`.

SQLAlchemy's documentation:
[Session.get_one()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.get_one).
"""

from sqlalchemy import select
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`get_one()`, `get()`"
REQUIRES = ("sqlalchemy>=2.0.22",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        nobody = session.get(Author, 99)
        try:
            print(nobody.name)
        except AttributeError as error:
            print(error)
            #> 'NoneType' object has no attribute 'name'

        try:
            session.get_one(Author, 99)
        except NoResultFound as error:
            print(error)
            #> No row was found when one was required
        try:
            session.scalars(select(Author).where(Author.id == 99)).one()
        except NoResultFound as error:
            print("one():", error)
            #> one(): No row was found when one was required


if __name__ == "__main__":
    main()
