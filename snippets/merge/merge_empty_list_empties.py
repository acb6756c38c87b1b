"""`merge()` copies an empty collection that was assigned or loaded, not the unset one of a new object.

Reading the unset collection sets nothing. Assigning `[]` sets it, and the children of the target
[are unlinked or deleted][snippets.merge.merge_replaces_collection]. So does loading: the empty list
was read while the object was persistent, and `merge()` unlinks the child that came since.

Do not pass `books=[]` to mean that you do not know: [set only what
changed][snippets.merge.update_only_given_fields].

Note: the last example of the section Merge Tips says that reading `a1.user` puts `None` into
`__dict__`. It does not.

SQLAlchemy's documentation: [Merge Tips](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#merge-tips).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "`books=[]` empties the collection"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        given = Author(id=1)
        print(given.books, "books" in vars(given))
        #> [] False
        merged = session.merge(given)
        session.commit()
        print(len(merged.books), "books")
        #> 2 books

        book = Book(id=3)
        print(book.author, "author" in vars(book))
        #> None False

        merged = session.merge(Author(id=1, books=[]))
        session.commit()
        print(len(merged.books), "books")
        #> 0 books
        print("loaded:", merged.books)
        #> loaded: []

    with Session(engine) as session:
        session.add(Book(title="Tehanu", author_id=1))  # somebody else
        session.commit()
        author = session.merge(merged)
        session.commit()
        print(len(author.books), "books")
        #> 0 books


if __name__ == "__main__":
    main()
