"""If the row is gone, `refresh()` raises `InvalidRequestError` "Could not refresh instance".

Here a statement deleted the row; a changed key has the same effect. On MariaDB a new object
with the key 0 has no row of that key: [leave the key
unset][snippets.fixes.refresh_leave_the_key_unset].

The object stays persistent, unless it [was marked with
`delete()`][snippets.refresh.refresh_runs_marked_delete]. What was to be refreshed is expired:
reading a column of it raises [`ObjectDeletedError`][snippets.refresh.expired_read_row_gone], a
subclass. To be rid of the object, call `session.expunge()`.
"""

from sqlalchemy import inspect, text
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`refresh()` when the row is gone"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.execute(text("DELETE FROM book WHERE id = 4"))
        try:
            session.refresh(beowulf)
        except InvalidRequestError as error:
            print(type(error).__name__, error)
            #> InvalidRequestError Could not refresh instance '<Book at 0x...>'
        print(state_of(beowulf), sorted(inspect(beowulf).expired_attributes))
        #> persistent ['author', 'author_id', 'id', 'title']
        session.expunge(beowulf)
        print(state_of(beowulf))
        #> detached


if __name__ == "__main__":
    main()
