"""On SQLite and MariaDB `values(author=1)` can overwrite the primary key without an error.

`author` is the relationship. Its name stands for the condition of its join, and the statement
becomes "UPDATE book SET id = author_id = 1": here the key of the row is set to 0, for false. The
foreign key, which was meant, stays as it is. The number 2 is refused, as [a mapped
object][snippets.synchronize_session.values_of_other_attributes] is.

Set the foreign key, `values(author_id=1)`.
"""

from sqlalchemy import select, update
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log

LABEL = "a relationship's name in `values()`"
REQUIRES = ("sqlite", "mariadb")


def main() -> None:
    engine = new_library()
    kindred = update(Book).where(Book.title == "Kindred")
    row = select(Book.id, Book.author_id).where(Book.title == "Kindred")
    with Session(engine) as session:
        print("id, author_id:", *session.execute(row).one())
        #> id, author_id: 3 2
        sql = sql_log(engine)
        session.execute(kindred.values(author=1))
        print(sql[0].partition(" WHERE")[0].replace("%(param_1)s", "?"))
        #> UPDATE book SET id = author_id=?
        print("id, author_id:", *session.execute(row).one())
        #> id, author_id: 0 2
        session.rollback()

        try:
            session.execute(kindred.values(author=2))
        except StatementError as error:
            print(error.orig)
            #> Value 2 is not None, True, or False
        session.execute(kindred.values(author_id=1))
        print("id, author_id:", *session.execute(row).one())
        #> id, author_id: 3 1


if __name__ == "__main__":
    main()
