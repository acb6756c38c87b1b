"""`make_transient()` emits no SQL and drops the object's unflushed UPDATE or DELETE.

The row stays as it is. The session forgets the object with all it had to do for it: a
changed attribute keeps its new value in the object only, and `delete()` is taken back.
The next `get()` loads the row into another object.

`rollback()` does not bring the object back either. It stays transient until `add()` or
`make_transient_to_detached()`.

Flush first if the change is to be written.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        beowulf = session.get(Book, 4)
        ursula.name = "U. K. Le Guin"
        session.delete(beowulf)

        sql = sql_log(engine)
        make_transient(ursula)
        make_transient(beowulf)
        session.commit()
        print(len(sql), inspect(ursula).modified, ursula.name)
        #> 0 True U. K. Le Guin

        again = session.get(Author, 1)
        print(again is ursula, again.name, session.get(Book, 4).title)
        #> False Ursula Beowulf
        session.rollback()
        print(inspect(ursula).transient, ursula.name)
        #> True U. K. Le Guin


if __name__ == "__main__":
    main()
