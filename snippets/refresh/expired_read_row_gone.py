"""Reading an expired column of an object whose row is gone raises `ObjectDeletedError`.

The object keeps its values until it is expired, by default at every commit; the error then
appears at a line that only reads it. The object is still persistent, and
`inspect(beowulf).identity` gives its key.

After a commit, ask [`session.get()`][snippets.states.get_of_missing_row], which returns `None`
and makes the object deleted. Or catch the error, and call `session.expunge(beowulf)`.
`ObjectDeletedError` is a subclass of `InvalidRequestError`, which [`refresh()`
raises][snippets.refresh.refresh_row_gone].
"""

from sqlalchemy import inspect, text
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "Reading when the row is gone"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.execute(text("DELETE FROM book WHERE id = 4"))
        print(beowulf.title)
        #> Beowulf

        session.commit()
        try:
            print(beowulf.title)
        except ObjectDeletedError as error:
            print(error)
            #> Instance '<Book at 0x...>' has been deleted, or its row is otherwise not present.
        print(state_of(beowulf), inspect(beowulf).identity)
        #> persistent (4,)
        session.expunge(beowulf)
        print(state_of(beowulf))
        #> detached


if __name__ == "__main__":
    main()
