"""On MariaDB a fetched DELETE with a second table needs the option `is_delete_using=True`.

MariaDB has `DELETE ... RETURNING` and `DELETE ... USING`, but not both at once. The option says
beforehand that the statement needs the second, and a SELECT of the keys is emitted. The error comes
without any `synchronize_session`, since `'auto'` fetches here.

A subquery in place of the join, `Book.author_id.in_(select(Author.id).where(...))`, needs no
option.
"""

from sqlalchemy import delete, select
from sqlalchemy.exc import CompileError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "DELETE USING on MariaDB"
REQUIRES = ("mariadb",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred = session.get(Book, 3)
        by_author = delete(Book).where(Book.author_id == Author.id)
        by_author = by_author.where(Author.name == "Octavia")
        try:
            session.execute(by_author)
        except CompileError as error:
            print(error)
            #> Dialect "mysql" does not support RETURNING with DELETE..USING; for synchronize_session='fetch', please add the additional execution option 'is_delete_using=True' to the statement to indicate that a separate SELECT should be used for this backend.

        sql = sql_log(engine)
        session.execute(by_author.execution_options(is_delete_using=True))
        print(state_of(kindred), sql_of(sql))
        #> deleted SELECT DELETE

        lavinia = session.get(Book, 2)
        ursulas = select(Author.id).where(Author.name == "Ursula")
        session.execute(delete(Book).where(Book.author_id.in_(ursulas)))
        print(state_of(lavinia))
        #> deleted


if __name__ == "__main__":
    main()
