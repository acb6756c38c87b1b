"""`None` in a list of children makes the flush raise `FlushError`, unless the parent is deleted.

The list itself takes it without a word. Here it comes from a lookup that found nothing:
`octavia.books.append(session.get(Book, 99))`. A relationship to one object may be `None`; it
stands for NULL.

Test what the lookup returned before you append it.
"""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import FlushError

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "`None` in a collection"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        octavia = session.get(Author, 2)
        octavia.books.append(session.get(Book, 99))
        print(len(octavia.books))
        #> 2
        try:
            session.flush()
        except FlushError as error:
            print(error)
            #> Can't flush None value found in collection Author.books
        session.rollback()

        octavia.books.append(None)
        session.delete(octavia)
        session.flush()
        print(state_of(octavia))
        #> deleted
        session.rollback()

        session.get(Book, 3).author = None
        session.flush()
        print(session.get(Book, 3).author_id)
        #> None


if __name__ == "__main__":
    main()
