"""`copy.deepcopy()` of a persistent object gives a detached one with the same identity key.

The copy stands for the row of the original, so the session that holds the original refuses it, and a
session of [another database][snippets.recipes.copies_between_databases_fails] INSERTs nothing. The
loaded books are copied too; [a keyed dictionary is not copied
well][snippets.detachment.deepcopy_breaks_keyed_dictionary].

For a second row, construct an object from the values: `Author(name=ursula.name, born=ursula.born)`.
`make_transient()` of the copy and a new key [fail at `add()`, or take the loaded books
away][snippets.make_transient.deepcopy_moves_children].
"""

import copy

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`copy.deepcopy()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        print(len(ursula.books), "books")
        #> 2 books
        twin = copy.deepcopy(ursula)

        print(state_of(twin), state_of(twin.books[0]))
        #> detached detached
        print(inspect(twin).identity == inspect(ursula).identity)
        #> True
        try:
            session.add(twin)
        except InvalidRequestError as error:
            print(error)
            #> Can't attach instance <Author at 0x...>; another instance with key (<class 'Author'>, (1,), None) is already present in this session.


if __name__ == "__main__":
    main()
