"""If `given` is new, `merge(given)` after `Book(author=given)` replaces the author's books.

`Book(author=given)` puts the book into `given.books` through the backref: the collection is
set, though nobody set it. `merge(given)` [takes it for the
whole][snippets.merge.merge_replaces_collection], and unlinks the other books.

`merge(book)` merges the author too, but from the author it does not go back into the books:
those of the row stay, and other new ones in the list [are not
merged][snippets.merge.merge_shared_parent_twice].

If `given` is detached and its `books` are not loaded, the collection is not set:
`merge(given)` replaces nothing, and the new book is not saved.

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
