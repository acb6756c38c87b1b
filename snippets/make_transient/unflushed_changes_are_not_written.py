"""`make_transient()` emits no SQL and drops the object's unflushed UPDATE or DELETE.

The session forgets the object with all it had to do for its row. A changed column keeps its
new value in the object only; `delete()` is taken back, for this object only: children that
it marked by a cascade are still deleted. The row stays as it is, and the next `get()` loads
it into another object.

Flush first if the change is to be written.
"""

from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "unflushed changes are dropped"


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
        print(sql_of(sql))
        #> no SQL

        print("object:", ursula.name)
        #> object: U. K. Le Guin
        print("rows:", session.get(Author, 1).name, session.get(Book, 4).title)
        #> rows: Ursula Beowulf


if __name__ == "__main__":
    main()
