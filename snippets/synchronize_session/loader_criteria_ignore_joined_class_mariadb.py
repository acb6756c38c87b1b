"""In 2.1 on MariaDB `with_loader_criteria()` of a joined class limits the objects, not the rows.

The keys are fetched by a SELECT, which heeds the criteria. The UPDATE does not: Octavia's row is
changed, her object is not. On PostgreSQL and SQLite [neither is
limited][snippets.synchronize_session.loader_criteria_ignore_joined_class].

Write such criteria into `where()` of the statement.
"""

from sqlalchemy import select, update
from sqlalchemy.orm import Session, with_loader_criteria

from snippets.library import Author, Book, new_library

LABEL = "loader criteria of a join, MariaDB"
REQUIRES = ("sqlalchemy>=2.1", "mariadb")


def main() -> None:
    engine = new_library()
    no_kindred = with_loader_criteria(Book, Book.title != "Kindred")
    with Session(engine) as session:
        octavia = session.get(Author, 2)
        authors = select(Author.name).join(Author.books).distinct()
        print(session.scalars(authors.options(no_kindred)).all())
        #> ['Ursula']

        written = update(Author).where(Author.id == Book.author_id)
        session.execute(written.values(born=1930).options(no_kindred))
        print(octavia.born)
        #> 1947
        session.refresh(octavia)
        print(octavia.born)
        #> 1930


if __name__ == "__main__":
    main()
