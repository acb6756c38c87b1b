"""A flush warns about a new collection member that is not in the session, and skips it.

The book is in `ursula.books` by `back_populates` but in no session, so it is not INSERTed. A query
between the assignment and `session.add()` [flushes first][snippets.states.autoflush_before_sql],
and so warns too.

Call `session.add()` beside the assignment, with no query between the two. For an object that is not to be saved, set the
foreign key column instead: `Book(author_id=1)`.

Until 2.0.18 there is no warning if the collection is not loaded
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
