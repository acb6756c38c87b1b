"""Name the rows of the second table in a subquery, in place of a join."""

from sqlalchemy import delete, select
from sqlalchemy.exc import CompileError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

REQUIRES = ("mariadb",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    kindred = session.get(Book, 3)
    # before
    hers = delete(Book).where(Book.author_id == Author.id, Author.name == "Octavia")
    try:
        session.execute(hers)
    except CompileError as error:
        print(error)
        #> Dialect "mysql" does not support RETURNING with DELETE..USING; for synchronize_session='fetch', please add the additional execution option 'is_delete_using=True' to the statement to indicate that a separate SELECT should be used for this backend.
    # after
    octavia = select(Author.id).where(Author.name == "Octavia")
    session.execute(delete(Book).where(Book.author_id.in_(octavia)))
    print(state_of(kindred))
    #> deleted
    session.close()


if __name__ == "__main__":
    main()
