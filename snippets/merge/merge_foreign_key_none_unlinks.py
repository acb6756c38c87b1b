"""A child that stays in the given collection is unlinked if `merge()` copies its `author_id=None`.

The child was in the collection before and is in the given one, so the relationship does not change
and sets nothing. The copied foreign key is written, `None` or another. A child that is new in the
collection gets its foreign key.

Leave the foreign key out on the objects that you give, or set it to the parent's key.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "A foreign key of `None` unlinks"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ids = (1, 2, 4)  # 4 is new in the collection
        books = [Book(id=number, author_id=None) for number in ids]
        author = session.merge(Author(id=1, books=books))
        print([book.title for book in author.books])
        #> ['The Dispossessed', 'Lavinia', 'Beowulf']
        session.commit()
        print([book.title for book in author.books])
        #> ['Beowulf']

        given = Book(id=3, author_id=None, author=Author(id=2))
        kindred = session.merge(given)
        session.commit()
        print(kindred.title, "by author", kindred.author_id)
        #> Kindred by author None

        lavinia = session.merge(Book(id=2, author_id=None, author=Author(id=1)))
        session.commit()
        print(lavinia.title, "by author", lavinia.author_id)
        #> Lavinia by author 1

        session.merge(Author(id=1, books=[Book(id=2, author_id=2), Book(id=4)]))
        session.commit()
        print(lavinia.title, "by author", lavinia.author_id)
        #> Lavinia by author 2


if __name__ == "__main__":
    main()
