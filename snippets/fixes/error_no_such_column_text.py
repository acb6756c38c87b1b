"""Name the primary key in the SELECT of the text, and what you read from its rows.

In a join give another table's key another name, `book.id AS book_id`: else an author gets the
book's key, and a change goes to another row.
"""

from sqlalchemy import select, text
from sqlalchemy.exc import NoSuchColumnError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    names = text("SELECT name FROM author")
    try:
        session.scalars(select(Author).from_statement(names)).all()
    except NoSuchColumnError as error:
        print(error)
        #> Could not locate column in row for column 'author.id'
    # after
    names = text("SELECT id, name FROM author ORDER BY id")
    authors = session.scalars(select(Author).from_statement(names)).all()
    print([author.name for author in authors])
    #> ['Ursula', 'Octavia']
    session.close()


if __name__ == "__main__":
    main()
