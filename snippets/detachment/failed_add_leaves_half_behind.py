"""An `add()` that fails by cascade has already put the object you passed into the session.

`add()` attaches the book first and follows its relationships then. The author
cannot come along, here because she belongs to another session; the exception leaves the book
pending. Whoever catches it and commits saves the book without its author: the flush
warns that the author is not in the session, and leaves the foreign key NULL.

After such an exception call `rollback()`, or `expunge()` the object. Then give the
book an author of its own session: `second.get(Author, 1)`, or `second.merge(ursula)`.
"""

import warnings

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as first, Session(engine) as second:
        ursula = first.get(Author, 1)
        malafrena = Book(title="Malafrena", author=ursula)
        try:
            second.add(malafrena)
        except InvalidRequestError as error:
            print(error)
            #> Object '<Author at 0x...>' is already attached to session 'N' (this is 'M')
        print(inspect(malafrena).pending)
        #> True

        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            second.commit()
        print(caught[0].message)
        #> Object of type <Author> not in session, add operation along 'Book.author' won't proceed
        print(malafrena.title, malafrena.author_id)
        #> Malafrena None


if __name__ == "__main__":
    main()
