"""`merge()` of a new `Book(author=octavia)` puts it twice into `octavia.books`, if this is loaded.

`Book(author=octavia)` puts the book into the list through the backref, but not into the session.
`merge()` copies the book, and the copy joins the list as well. The flush warns about the first, and
one row is written.

Use `add()`: the book is new, and its parent is in this session already.

Note: the first example of the section Merge Tips describes the old behavior: its `merge()`
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
