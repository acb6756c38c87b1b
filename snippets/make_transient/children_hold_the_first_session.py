"""`add()` of a made-transient object to another session raises while a loaded child is in the first.

`make_transient()` takes one object out of its session; it does not cascade. `add()`
does, by default, and meets a book that belongs elsewhere. The author [is in the second session
nevertheless][snippets.detachment.failed_add_leaves_half_behind]. Roll that session back.

Flush, and expire the relationship, before `make_transient()`, or build a [new
object][snippets.make_transient.clone_with_children] for the other session.

SQLAlchemy's documentation:
[save-update](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-save-update).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`add()` to another session raises"


def main() -> None:
    engine = new_library()
    with Session(engine) as session, Session(engine) as other:
        ursula = session.get(Author, 1)
        books = ursula.books
        make_transient(ursula)
        print(state_of(ursula), [state_of(book) for book in books])
        #> transient ['persistent', 'persistent']

        ursula.id = None
        try:
            other.add(ursula)
        except InvalidRequestError as error:
            print(error)
            #> Object '<Book at 0x...>' is already attached to session 'N' (this is 'M')
        print("added nevertheless:", ursula in other)
        #> added nevertheless: True

        octavia = session.get(Author, 2)
        kindred = octavia.books[0]
        session.expire(octavia, ["books"])
        make_transient(octavia)
        other.add(octavia)
        print("expired before:", state_of(octavia), state_of(kindred))
        #> expired before: pending persistent


if __name__ == "__main__":
    main()
