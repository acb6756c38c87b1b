"""`expunge()` takes out one object: by default no cascade takes out its children.

The new author leaves the session and is transient. Her new book stays pending: the flush INSERTs it
without an author, and warns.

Expunge the children too, or add `expunge` to the default cascade, `"save-update, merge"`. `"all"`
[holds it too][snippets.detachment.expunge_cascade_follows_loaded], but also `delete`.

SQLAlchemy's documentation: [expunge](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-expunge).
"""

import warnings

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "`expunge()` and the children"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        solaris = Book(title="Solaris")
        stanislaw = Author(name="Stanislaw", books=[solaris])
        session.add(stanislaw)
        session.expunge(stanislaw)
        print(stanislaw.name, state_of(stanislaw))
        #> Stanislaw transient
        print(solaris.title, state_of(solaris))
        #> Solaris pending

        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            session.commit()
        print(caught[0].message)
        #> Object of type <Author> not in session, add operation along 'Book.author' won't proceed
        print(solaris.author_id)
        #> None


if __name__ == "__main__":
    main()
