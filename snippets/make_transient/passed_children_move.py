"""Children that are passed to a copy leave the original: a child has one parent.

`Author(books=list(ursula.books))` makes the copy the parent of the same two books, and the flush
writes its key into their rows.

Construct [a new object for each child][snippets.make_transient.clone_with_children].
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "children passed to a copy move to it"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        copy = Author(name=ursula.name, books=list(ursula.books))
        session.add(copy)
        session.commit()
        print("copy:", copy.id, [book.id for book in copy.books])
        #> copy: 3 [1, 2]
        print("original:", ursula.id, [book.id for book in ursula.books])
        #> original: 1 []


if __name__ == "__main__":
    main()
