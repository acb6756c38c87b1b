"""With a loaded list of children, a deep copy made transient fails at `add()`, or moves them.

The copied books have the identity keys of the originals, and `add()` adds them too. In the session
that holds the originals it raises, with the copy [left
pending][snippets.detachment.failed_add_leaves_half_behind]. In another session the rows of the
books move to the copy, since [their new parent counts as a
change][snippets.make_transient.deepcopy_takes_children_for_added].

Expire the relationships first: `session.expire(ursula, ["books"])`. To copy the children as well,
construct [new objects][snippets.make_transient.clone_with_children].
"""

import copy

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, Book, new_library

LABEL = "`copy.deepcopy()` with loaded children"


def new_row(author: Author) -> Author:
    twin = copy.deepcopy(author)
    make_transient(twin)
    twin.id = None
    return twin


def main() -> None:
    engine = new_library()
    owners = select(Book.author_id).order_by(Book.id)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.add(new_row(ursula))
        session.commit()
        print(session.scalars(owners).all())
        #> [1, 1, 2, None]

        print(ursula.name, len(ursula.books))
        #> Ursula 2
        twin = new_row(ursula)
        try:
            session.add(twin)
        except InvalidRequestError as error:
            print(error)
            #> Can't attach instance <Book at 0x...>; another instance with key (<class 'Book'>, (1,), None) is already present in this session.

    with Session(engine) as other:
        twin.id = 9
        other.add(twin)
        other.commit()
        print(other.scalars(owners).all())
        #> [9, 9, 2, None]


if __name__ == "__main__":
    main()
