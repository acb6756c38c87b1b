"""`with_loader_criteria()` of a class that an UPDATE only joins does not limit the statement.

The criteria here hide the book Kindred, Octavia's only one. The SELECT heeds them; the UPDATE finds
her by that book nevertheless, and sets her row and her object. [On MariaDB, in
2.1][snippets.synchronize_session.loader_criteria_ignore_joined_class_mariadb] the objects differ
from the rows.

Write such criteria into `where()` of the statement.
"""

from sqlalchemy import select, update
from sqlalchemy.orm import Session, with_loader_criteria

from snippets.library import Author, Book, new_library

LABEL = "loader criteria of a joined class"
REQUIRES = ("sqlite", "postgresql")


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
        #> 1930
        session.refresh(octavia)
        print(octavia.born)
        #> 1930


if __name__ == "__main__":
    main()
