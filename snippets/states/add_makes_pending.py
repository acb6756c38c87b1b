"""`Session.add()` puts a new object into `session.new`; it has no identity key until the flush.

The object is pending, and `get()` does not find it in memory. If `get()` then asks the
database, autoflush, on by default, [writes the object
first][snippets.states.autoflush_before_sql].

The flush INSERTs the row, gives the object its key, and moves it from `session.new` to the
identity map. A key that [is taken][snippets.detachment.new_object_with_a_taken_key] is noticed
only then.

SQLAlchemy's documentation: [Adding New or Existing
Items](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#adding-new-or-existing-items).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "what `add()` does to a new object"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        dawn = Book(id=50, title="Dawn")
        session.add(dawn)
        print(state_of(dawn), "key:", inspect(dawn).key)
        #> pending key: None
        print("in session.new:", dawn in session.new)
        #> in session.new: True
        print("in the identity map:", len(session.identity_map), "objects")
        #> in the identity map: 0 objects
        with session.no_autoflush:
            print("found by get():", session.get(Book, 50))
            #> found by get(): None

        session.flush()
        print(state_of(dawn), "identity:", inspect(dawn).identity)
        #> persistent identity: (50,)
        print("in session.new:", dawn in session.new)
        #> in session.new: False
        print("found by get():", session.get(Book, 50) is dawn)
        #> found by get(): True


if __name__ == "__main__":
    main()
