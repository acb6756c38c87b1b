"""A clone needs a new object for each child; the children themselves would move to it.

The primary keys of the children are left out like the parent's. Their foreign key may be
copied: the relationship overrides it at the flush.

To pass the children themselves, `Author(books=list(ursula.books))`, moves them from the
original to the copy: a book has one author. Many-to-many members belong to several, so
[pass a new list of them][snippets.make_transient.many_to_many_links_are_not_copied].

How deep the copy goes is what you write. No cascade copies an object.

SQLAlchemy's documentation:
[One To Many](https://docs.sqlalchemy.org/en/21/orm/basic_relationships.html#relationship-patterns-o2m).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        copy = Author(
            name=ursula.name,
            born=ursula.born,
            books=[
                Book(title=book.title, author_id=book.author_id)
                for book in ursula.books
            ],
        )
        session.add(copy)
        session.commit()
        print(copy.id, [book.id for book in copy.books])
        #> 3 [5, 6]
        print(ursula.id, [book.id for book in ursula.books])
        #> 1 [1, 2]

        wrong = Author(name=ursula.name, books=list(ursula.books))
        session.add(wrong)
        session.commit()
        print(wrong.id, [book.id for book in wrong.books])
        #> 4 [1, 2]
        print(ursula.id, [book.id for book in ursula.books])
        #> 1 []


if __name__ == "__main__":
    main()
