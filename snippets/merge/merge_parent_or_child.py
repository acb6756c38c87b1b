"""If `given` is new, `merge(given)` after `Book(author=given)` replaces the author's books.

The backref puts the book into `given.books`, and `merge(given)` [takes that for the
whole][snippets.merge.merge_replaces_collection]. `merge(gifts)` keeps the books of the row, and
[merges no other new book of the list][snippets.merge.merge_shared_parent_twice].

If `given` is detached and its `books` are not loaded, `merge(given)` replaces nothing, and does
not save the new book.

Merge the book to add one book. Merge the author if its `books` are the whole list.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "`merge()` of the parent or of the child"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        given = Author(id=1)
        gifts = Book(title="Gifts", author=given)
        print("set:", [book.title for book in vars(given)["books"]])
        #> set: ['Gifts']

        merged = session.merge(gifts)
        session.flush()
        print("merge(gifts):", [book.title for book in merged.author.books])
        #> merge(gifts): ['The Dispossessed', 'Lavinia', 'Gifts']
        session.rollback()

        author = session.merge(given)
        session.commit()
        print("merge(given):", [book.title for book in author.books])
        #> merge(given): ['Gifts']

        octavia = session.get(Author, 2)
        session.expunge(octavia)
        Book(title="Fledgling", author=octavia)
        author = session.merge(octavia)
        session.commit()
        print("books not loaded:", [book.title for book in author.books])
        #> books not loaded: ['Kindred']


if __name__ == "__main__":
    main()
