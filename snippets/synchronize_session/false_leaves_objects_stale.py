"""With `synchronize_session=False` loaded values stay old; objects of deleted rows stay persistent.

Here a query for the new value finds the row and returns the object with the old value, and `get()`
returns the object of the deleted row. After `commit()`, [unless
`expire_on_commit=False`][snippets.detachment.expire_on_commit_false_keeps_loaded], the new value is
read, and reading the object whose row is gone raises `ObjectDeletedError`.

Use it if nothing that matches is loaded, or if you call
[`expire_all()`][snippets.refresh.expire_discards_changes] after the statement.

SQLAlchemy's documentation: [Selecting a Synchronization
Strategy](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-sync).
"""

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "`synchronize_session=False`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, beowulf = session.get(Author, 1), session.get(Book, 4)
        unsynchronized = {"synchronize_session": False}
        born = update(Author).where(Author.id == 1).values(born=1930)
        session.execute(born, execution_options=unsynchronized)
        gone = delete(Book).where(Book.id == 4)
        session.execute(gone, execution_options=unsynchronized)

        found = session.scalars(select(Author).where(Author.born == 1930)).one()
        print(found is ursula, ursula.born)
        #> True 1929
        print(state_of(beowulf), session.get(Book, 4) is beowulf)
        #> persistent True

        session.commit()
        print(ursula.born)
        #> 1930
        try:
            print(beowulf.title)
        except ObjectDeletedError as error:
            print(error)
            #> Instance '<Book at 0x...>' has been deleted, or its row is otherwise not present.


if __name__ == "__main__":
    main()
