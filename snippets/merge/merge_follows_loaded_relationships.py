"""`merge()` goes on to related objects through relationships that the given object has loaded or set.

This is the cascade `merge`, on by default. Each loaded book is looked up by its own key; the new
one is inserted. Ursula's `books` were not loaded, and are left alone. `merge()` of a book does not
come back to [its author's other books][snippets.merge.merge_parent_or_child].

To keep children out, merge a new object with only the columns, or map the relationship [without the
cascade][snippets.merge.merge_without_cascade_skips_relationship].

SQLAlchemy's documentation: [merge cascade](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-merge).
"""

from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, Book, new_library

LABEL = "Loaded relationships are merged"


def main() -> None:
    engine = new_library()
    with_books = [selectinload(Author.books)]
    with Session(engine) as session:
        octavia = session.get(Author, 2, options=with_books)
        ursula = session.get(Author, 1)
    octavia.books[0].title = "Kindred (1979)"
    octavia.books.append(Book(title="Fledgling"))

    with Session(engine) as session:
        merged = session.merge(octavia)
        session.commit()
        print([book.title for book in merged.books])
        #> ['Kindred (1979)', 'Fledgling']
        merged = session.merge(ursula)
        session.commit()
        print([book.title for book in merged.books])
        #> ['The Dispossessed', 'Lavinia']


if __name__ == "__main__":
    main()
