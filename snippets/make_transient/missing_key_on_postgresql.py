"""With psycopg, loading the row of an object made detached with no integer key set raises `DataError`.

The identity key holds a [symbol][snippets.make_transient.missing_key_is_accepted] of SQLAlchemy.
psycopg sends its name, `NO_VALUE`, and PostgreSQL says that this is no integer. A key that was set
to None [fails otherwise][snippets.make_transient.key_of_none_is_not_found].

The error ends the transaction: the next statement fails with another text. Roll back, and expunge
the object.
"""

from sqlalchemy.exc import DataError, InternalError
from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, new_library

LABEL = "no key: what PostgreSQL does"
REQUIRES = ("postgresql",)


def main() -> None:
    engine = new_library()
    mary = Author(name="Mary")
    make_transient_to_detached(mary)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.add(mary)
        try:
            mary.born
        except DataError as error:
            print(str(error.orig).splitlines()[0])
            #> invalid input syntax for type integer: "NO_VALUE"
        try:
            len(ursula.books)
        except InternalError as error:
            print(error.orig)
            #> current transaction is aborted, commands ignored until end of transaction block

        session.rollback()
        session.expunge(mary)
        print(len(ursula.books), "books")
        #> 2 books


if __name__ == "__main__":
    main()
