"""Expired columns and lazy relationships of a detached object load again after `Session.add()`.

The expired name raised `DetachedInstanceError` for lack of a session. Attached to one, it is loaded
when it is read, and so are the books. `add()` itself does [not look for the
row][snippets.detachment.add_loads_nothing].

While the object's own session is still open, read what you need before it is closed.

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
