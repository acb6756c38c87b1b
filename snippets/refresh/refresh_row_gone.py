"""If the row is gone, `refresh()` raises `InvalidRequestError` "Could not refresh instance".

The SELECT by primary key found no row. Another transaction or a statement deleted it,
or changed its key. Or the row was never stored under the key that the object has: a
default of 0 in the model, for example, where the database generated another key.

The object stays persistent in the session. Its attributes are expired by now, so
reading one raises [`ObjectDeletedError`][snippets.refresh.expired_read_row_gone]. Note
that `refresh()` itself does not raise that. Call `session.expunge()` to be rid of the
object.
"""

from sqlalchemy import inspect, text
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.execute(text("DELETE FROM book WHERE id = 4"))
        try:
            session.refresh(beowulf)
        except InvalidRequestError as error:
            print(isinstance(error, ObjectDeletedError), error)
            #> False Could not refresh instance '<Book at 0x...>'
        print(inspect(beowulf).persistent, "title" in vars(beowulf))
        #> True False


if __name__ == "__main__":
    main()
