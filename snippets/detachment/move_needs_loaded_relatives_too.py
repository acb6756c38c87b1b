"""`add()` raises for an object moved from another session, if a loaded relative stayed there.

`expunge()` [takes out one object][snippets.detachment.expunge_leaves_children], and `add()`
[follows what is loaded][snippets.detachment.add_brings_loaded_objects].

Expunge the relatives too, before the `add()`, one just removed from a collection as well. Or use
[`merge()`][snippets.merge.merge_from_another_session].
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "move an object with loaded relatives"


def main() -> None:
    engine = new_library()
    with Session(engine) as first, Session(engine) as second:
        octavia = first.get(Author, 2)
        print(len(octavia.books), "book")
        #> 1 book
        first.expunge(octavia)
        try:
            second.add(octavia)
        except InvalidRequestError as error:
            print(error)
            #> Object '<Book at 0x...>' is already attached to session 'N' (this is 'M')

        ursula = first.get(Author, 1)
        for book in ursula.books:
            first.expunge(book)
        first.expunge(ursula)
        second.add(ursula)
        print(state_of(ursula.books[0]), ursula.books[0] in second)
        #> persistent True


if __name__ == "__main__":
    main()
