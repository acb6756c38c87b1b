"""`merge()` of an object without a primary key emits no SELECT for it and leads to an INSERT.

There is nothing to look a row up by, so the copy is pending, and the flush gives it a new key.
The given object stays without one: merged twice, it makes two rows.

To update a row, set its key on the given object before, or find the row with a `select()` and
change what it returns.

SQLAlchemy's documentation: [Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "An object without a key"


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        book = Book(title="Beowulf")  # the row of that title is book 4
        merged = session.merge(book)
        print(sql_of(sql), state_of(merged))
        #> no SQL pending
        session.flush()
        print(sql_of(sql), "book", merged.id, "given", book.id)
        #> INSERT book 5 given None

        second = session.merge(book)
        session.flush()
        print(sql_of(sql), "book", second.id)
        #> INSERT book 6


if __name__ == "__main__":
    main()
