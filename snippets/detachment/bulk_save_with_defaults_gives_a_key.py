"""`bulk_save_objects(..., return_defaults=True)` makes a new object detached, without an event.

The method fetches the primary key, and gives the object its identity key. It does not add the
object to the session. So a transient object is detached afterwards, and no lifecycle event
tells of it. `rollback()` does not know the object, and leaves it the key of a row that is gone.

Use `session.add_all()`.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`bulk_save_objects(return_defaults=True)`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        malafrena = Book(title="Malafrena")
        session.bulk_save_objects([malafrena], return_defaults=True)
        print(state_of(malafrena), malafrena in session)
        #> detached False

        session.rollback()
        print(state_of(malafrena), inspect(malafrena).identity == (malafrena.id,))
        #> detached True
        print(session.get(Book, malafrena.id))
        #> None


if __name__ == "__main__":
    main()
