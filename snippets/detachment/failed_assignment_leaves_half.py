"""Assigning a list with an object that the session refuses leaves the collection half replaced.

The new members are put in one after the other. The session [refuses the cached
book][snippets.detachment.add_refuses_a_second_instance], and the exception comes halfway: Beowulf
is in, the old members are out. The commit then writes that.

After the exception call `rollback()`. Assign objects of this session: load them by their keys.
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "assign a list with a cached object"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        cached = session.get(Book, 3)

    with Session(engine) as session:
        ursula = session.get(Author, 1)
        held, beowulf = session.get(Book, 3), session.get(Book, 4)
        print([book.title for book in ursula.books])
        #> ['The Dispossessed', 'Lavinia']
        try:
            ursula.books = [beowulf, cached]
        except InvalidRequestError as error:
            print(error)
            #> Can't attach instance <Book at 0x...>; another instance with key (<class 'Book'>, (3,), None) is already present in this session.
        print([book.title for book in ursula.books])
        #> ['Beowulf']

        session.commit()
        print([book.title for book in ursula.books])
        #> ['Beowulf']
        print(held.title, "stays with", held.author.name)
        #> Kindred stays with Octavia


if __name__ == "__main__":
    main()
