"""Two calls of `merge()` copy a transient parent without a key twice, even if both children share it.

Each call follows the book's `author`, and makes a copy. From the author it does not go back
through the relationship by which it came, so the other book is not merged with it.

Merge the parent, once: its `books` bring the children.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "The parent is inserted twice"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        binti, lagoon = Book(title="Binti"), Book(title="Lagoon")
        nnedi = Author(name="Nnedi", books=[binti, lagoon])
        first = session.merge(binti)
        print([book.title for book in first.author.books])
        #> ['Binti']
        second = session.merge(lagoon)
        print([book.title for book in second.author.books])
        #> ['Lagoon']
        session.commit()
        names = select(Author.name).where(Author.id > 2)
        print(session.scalars(names).all())
        #> ['Nnedi', 'Nnedi']

        merged = session.merge(nnedi)
        print([book.title for book in merged.books])
        #> ['Binti', 'Lagoon']


if __name__ == "__main__":
    main()
