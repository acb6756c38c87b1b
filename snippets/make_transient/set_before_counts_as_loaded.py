"""A column set before `make_transient_to_detached()` counts as loaded: `add()` leads to no UPDATE.

The value is taken for that of the row, and not written. Reading `born` leaves it as it is;
`refresh()` discards it. `merge()` of the detached object [writes
it][snippets.merge.merge_copies_loaded_only]. A relationship with `back_populates` is different: in
`Book(id=4, author=ursula)` the book counts as new in the persistent `ursula.books`, and the flush
writes its foreign key.

Set the primary key, make the call, [then set the
changes][snippets.make_transient.update_without_select].

SQLAlchemy's documentation:
[make_transient_to_detached()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient_to_detached).
"""

from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "a value set before the call: no UPDATE"


def main() -> None:
    engine = new_library()
    ursula = Author(id=1, name="U. K. Le Guin")
    make_transient_to_detached(ursula)
    with Session(engine) as session:
        session.add(ursula)
        sql = sql_log(engine)
        session.flush()
        print(sql_of(sql))
        #> no SQL

        print(ursula.name, ursula.born)
        #> U. K. Le Guin 1929
        session.refresh(ursula)
        print(ursula.name, ursula.born)
        #> Ursula 1929

        beowulf = Book(id=4, author=ursula)
        make_transient_to_detached(beowulf)
        session.add(beowulf)
        sql.clear()
        session.flush()
        print(sql_of(sql))
        #> UPDATE

        octavia = Author(id=2, name="O. E. Butler")
        make_transient_to_detached(octavia)
        session.merge(octavia)
        session.commit()
        print("merge():", sql_of(sql))
        #> merge(): SELECT UPDATE


if __name__ == "__main__":
    main()
