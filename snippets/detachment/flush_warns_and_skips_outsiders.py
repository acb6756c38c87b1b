"""A flush warns about a collection member that is not in the session, and skips it.

The book is in `ursula.books` by `back_populates` but in no session, so there is nothing to INSERT for
it. Any flush finds that out, also the autoflush of a query that comes between the assignment and
`session.add()`: then the text ends in a note on autoflush.

Call `session.add()` before you set the relationship, or put both into a `with session.no_autoflush:`
block. For an object that is not to be saved, set the foreign key column instead.

Until 2.0.18 there is no warning if the collection is not loaded; since 2.0.19 there is
([#10090](https://github.com/sqlalchemy/sqlalchemy/issues/10090)).
"""

import warnings

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = 'a warning: "not in session"'


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        print(len(ursula.books))
        #> 2
        malafrena = Book(title="Malafrena", author=ursula)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            session.commit()
        print(caught[0].message)
        #> Object of type <Book> not in session, add operation along 'Author.books' will not proceed
        print(inspect(malafrena).transient, len(ursula.books))
        #> True 2

        orsinia = Book(title="Orsinian Tales")
        session.add(orsinia)
        orsinia.author = ursula
        session.commit()
        print(len(ursula.books))
        #> 3


if __name__ == "__main__":
    main()
