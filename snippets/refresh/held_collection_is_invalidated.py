"""A list held from a relationship is cut off when `refresh()`, `expire()` or a commit expires it.

An append to the old list warns, "This collection has been invalidated", and raises nothing; a
removal can raise a bare `KeyError` while the attribute is unloaded. By `back_populates` the
append still sets the book's `author`, which is written. Without it, [the book is inserted with a
foreign key of NULL][snippets.refresh.held_list_loses_one_way_change].

Hold the parent, and write `ursula.books` each time. (A commit with `expire_on_commit=False` does
not expire.) [A `MutableDict`][snippets.refresh.held_mutable_value_is_dropped] is cut off alike.
"""

import warnings

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "`This collection has been invalidated`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        books = ursula.books
        session.refresh(ursula)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            books.append(Book(title="Tehanu"))
            try:
                books.pop(0)
            except KeyError as error:
                print(repr(error))
                #> KeyError('books')
        print(caught[0].message)
        #> This collection has been invalidated.
        print([book.title for book in books])
        #> ['Lavinia', 'Tehanu']
        session.commit()
        print([book.title for book in ursula.books])
        #> ['The Dispossessed', 'Lavinia', 'Tehanu']


if __name__ == "__main__":
    main()
