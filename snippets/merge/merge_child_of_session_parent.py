"""`merge()` of a new child lists it twice in a loaded collection of the session, until the next load.

`Book(author=octavia)` puts the book into `octavia.books` through the backref, though
not into the session. `merge()` copies the book, and the copy joins the collection as
well. One row is written. The flush warns about the other object, which is gone when
the collection is loaded again.

Use `add()`: the book is new, and its parent is in this session already.

Note: the first example of the section Merge Tips describes the old behavior.
Since 2.0 its `a1` is not in the session, and the `merge()` shown there
[commits, with a warning][snippets.corrections.merge_tips_example_commits].

SQLAlchemy's documentation: [Merge Tips](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#merge-tips).
"""

import warnings

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "The child stands twice in the list"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        octavia = session.get(Author, 2)
        print([book.title for book in octavia.books])
        #> ['Kindred']
        fledgling = Book(title="Fledgling", author=octavia)
        with session.no_autoflush:  # else the warning comes in merge()
            merged = session.merge(fledgling)
        print([book.title for book in octavia.books])
        #> ['Kindred', 'Fledgling', 'Fledgling']
        print(state_of(fledgling), state_of(merged))
        #> transient pending

        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            session.commit()
        print(caught[0].message)
        #> Object of type <Book> not in session, add operation along 'Author.books' will not proceed
        print([book.title for book in octavia.books])
        #> ['Kindred', 'Fledgling']


if __name__ == "__main__":
    main()
