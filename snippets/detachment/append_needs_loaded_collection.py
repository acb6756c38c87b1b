"""Appending to a collection of a detached object raises unless the collection is loaded.

`ursula.books.append(...)` first reads `ursula.books`, and that read raises. So does `ursula.books =
[]`, which loads the old list to compare. [Set the other
side][snippets.detachment.other_side_needs_no_loaded_collection] instead, `Book(author=ursula)`, and
add the book.

Collections with [`lazy="dynamic"`][snippets.detachment.dynamic_shows_what_was_appended] or
[`lazy="write_only"`][snippets.detachment.write_only_detached] record what is added without loading.
Under `lazy="raise"` the error is [another one][snippets.detachment.raise_wins_over_detached].
"""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library

LABEL = "append to an unloaded collection"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        octavia = session.get(Author, 2)
        print(len(octavia.books), "book")  # loads them
        #> 1 book

    octavia.books.append(Book(title="Fledgling"))
    print(len(octavia.books), "books")
    #> 2 books
    try:
        ursula.books.append(Book(title="Tehanu"))
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    try:
        ursula.books = []
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
