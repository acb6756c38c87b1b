"""`expunge()` takes out one object: by default no cascade takes its children along.

The default cascade is `"save-update, merge"`; `expunge` is not in it. The new author leaves
the session and is transient. Her new book came in with her but does not leave
with her: it stays pending, and the flush INSERTs it without an author, and warns.

Expunge the children too, or configure `cascade="all"` on the relationship, which
holds `expunge`.

SQLAlchemy's documentation: [expunge](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-expunge).
"""

import warnings

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        solaris = Book(title="Solaris")
        stanislaw = Author(name="Stanislaw", books=[solaris])
        session.add(stanislaw)
        session.expunge(stanislaw)
        print(inspect(stanislaw).transient, inspect(solaris).pending)
        #> True True

        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            session.commit()
        print(caught[0].message)
        #> Object of type <Author> not in session, add operation along 'Book.author' won't proceed
        print(inspect(stanislaw).transient, solaris.author_id)
        #> True None


if __name__ == "__main__":
    main()
