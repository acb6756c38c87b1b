"""Expired columns and lazy relationships of a detached object load again after `Session.add()`.

What raised `DetachedInstanceError` lacked a session. Attached to one, the object refreshes expired
columns and loads relationships when they are read. That the row still exists is [not
checked][snippets.detachment.add_loads_nothing] before such a load.

This mends an object that has lost its session. While an object's own session is open, use the
object before that session is closed.

SQLAlchemy's documentation: [Parent instance is not bound to a Session](https://docs.sqlalchemy.org/en/21/errors.html#error-bhk3).
"""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library

LABEL = "load again after `add()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.commit()  # expires her

    try:
        print(ursula.name)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)

    with Session(engine) as session:
        session.add(ursula)
        print(ursula.name)
        #> Ursula
        print([book.title for book in ursula.books])
        #> ['The Dispossessed', 'Lavinia']


if __name__ == "__main__":
    main()
