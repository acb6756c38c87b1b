"""An `add()` that fails by cascade has already put the object you passed into the session.

The book is attached first, and its author, who belongs to another session, is refused. Whoever
catches the exception and commits saves the book without its author, with a warning.

Close the second session instead: `rollback()` [keeps an object that was detached, without its
changes][snippets.detachment.rollback_keeps_an_added_object], and `expunge()` [can lead into the
first session][snippets.detachment.expunge_reaches_another_session]. Then make a new book with the
author `second.get(Author, 1)`: the first one stays in the list of the other session, whose next
flush can clear its key. `second.merge(ursula)` [follows her loaded
books][snippets.merge.merge_follows_loaded_relationships], and INSERTs the new one twice.
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
