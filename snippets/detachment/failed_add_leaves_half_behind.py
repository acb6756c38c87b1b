"""An `add()` that fails by cascade has already put the object you passed into the session.

`add()` attaches the book first and follows its relationships then. The author cannot enter, because
she belongs to another session. The exception leaves the book pending: whoever catches it and commits
saves the book without its author, with a warning.

After such an exception close the second session. `rollback()` is enough for a new object, but
[keeps one that was detached, without its
changes][snippets.detachment.rollback_keeps_an_added_object]. Do not call `expunge()`: a
relationship that cascades it [leads into the first
session][snippets.detachment.expunge_reaches_another_session].

Then give the book an author of its own session, `second.get(Author, 1)`. Do not write
`second.merge(ursula)`: if her books are loaded, [it follows
them][snippets.merge.merge_follows_loaded_relationships], and a copy of the new book is INSERTed as well.
"""

import warnings

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "a failed `add()` leaves half behind"


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
        print(state_of(malafrena))
        #> pending

        second.close()
        print(state_of(malafrena), state_of(ursula))
        #> transient persistent

        try:
            second.add(malafrena)
        except InvalidRequestError:
            pass  # caught, and forgotten
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            second.commit()
        print(caught[0].message)
        #> Object of type <Author> not in session, add operation along 'Book.author' won't proceed
        print(malafrena.title, malafrena.author_id)
        #> Malafrena None
        malafrena.author = second.get(Author, 1)
        second.commit()
        print(malafrena.title, malafrena.author_id)
        #> Malafrena 1


if __name__ == "__main__":
    main()
