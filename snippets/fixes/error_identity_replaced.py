"""Delete an object by `session.delete()`, and flush, before another one takes its key.

`delete()` clears the foreign keys of its children, or deletes them by cascade: to keep them, change
the object that is there.
"""

import warnings

from sqlalchemy import text
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    kindred, beowulf = session.get(Book, 3), session.get(Book, 4)
    # before
    session.execute(text("DELETE FROM book WHERE id = 4"))
    session.add(Book(id=4, title="Grendel"))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.flush()
    for warning in caught:
        print(warning.message)
        #> New instance <Book at 0x...> with identity key (<class 'Book'>, (4,), None) conflicts with persistent instance <Book at 0x...>
        #> Identity map already had an identity for (<class 'Book'>, (4,), None), replacing it with newly flushed object.   Are there load operations occurring inside of an event handler within the flush?
    print(beowulf.title)
    #> Beowulf
    # after
    session.delete(kindred)
    session.flush()
    session.add(Book(id=3, title="Dawn"))
    session.flush()
    print(session.get(Book, 3).title)
    #> Dawn
    session.close()


if __name__ == "__main__":
    main()
