"""An evaluated DELETE keeps objects persistent that are expired or lack what WHERE needs.

`'evaluate'` loads nothing. It skips an object that is expired as a whole. One that lacks just an
attribute that WHERE needs is expired; without autoflush its unflushed changes are lost. If the row
is gone, the next read raises `ObjectDeletedError`.

Use `synchronize_session="fetch"` if expired objects may be among those you delete: they become
[deleted][snippets.synchronize_session.delete_makes_deleted].

Note: a warning in the section [Selecting a Synchronization
Strategy](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-sync)
says that `'evaluate'` refreshes expired objects with a SELECT for each. It emits none
([#5664](https://github.com/sqlalchemy/sqlalchemy/issues/5664)).
"""

from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session, defer
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "DELETE of expired objects"


def main() -> None:
    engine = new_library()
    fetch = {"synchronize_session": "fetch"}
    with Session(engine) as session:
        lavinia, kindred = session.get(Book, 2), session.get(Book, 3)
        beowulf = session.get(Book, 4)
        session.expire(kindred)
        session.expire(beowulf, ["title"])
        sql = sql_log(engine)

        titles = Book.title.in_(["Lavinia", "Kindred", "Beowulf"])
        result: Any = session.execute(delete(Book).where(titles))
        print(result.rowcount, "rows;", sql_of(sql))
        #> 3 rows; DELETE
        print(state_of(lavinia), state_of(kindred), state_of(beowulf))
        #> deleted persistent persistent
        for book in (kindred, beowulf):
            try:
                print(book.author_id)
            except ObjectDeletedError as error:
                print(error)
                #> Instance '<Book at 0x...>' has been deleted, or its row is otherwise not present.
                #> Instance '<Book at 0x...>' has been deleted, or its row is otherwise not present.

        session.rollback()  # expires them
        session.execute(delete(Book).where(titles), execution_options=fetch)
        print(state_of(lavinia), state_of(kindred), state_of(beowulf))
        #> deleted deleted deleted

    with Session(engine, autoflush=False) as session:
        beowulf = session.get(Book, 4, options=[defer(Book.title)])
        beowulf.author_id = 1
        session.execute(delete(Book).where(Book.title == "Lavinia"))
        print(beowulf.author_id)
        #> None


if __name__ == "__main__":
    main()
