"""Ask whether the object is in the collection before you append it.

`in` compares by `==`. For a mapped dataclass that is by value: an equal new object counts as the one that is there, unless
the base class has `eq=False`.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    octavia = session.get(Author, 2)
    # before
    for key in (4, 4):
        octavia.books.append(session.get(Book, key))
    print([book.title for book in octavia.books])
    #> ['Kindred', 'Beowulf', 'Beowulf']
    session.rollback()
    # after
    for key in (4, 4):
        book = session.get(Book, key)
        if book not in octavia.books:
            octavia.books.append(book)
    print([book.title for book in octavia.books])
    #> ['Kindred', 'Beowulf']
    session.commit()
    session.close()


if __name__ == "__main__":
    main()
