"""`merge()` of a transient object finds the row of its key, even if its parent is in the session.

Since 2.0, `book.author = octavia` [leaves the book
transient][snippets.detachment.assignment_does_not_add], so `merge()` returns the book
that is loaded, and the commit succeeds. But the backref put the second object into
`octavia.books`, and the flush warns that it is not in the session. Set
`author_id=octavia.id` instead, and there is no warning.

Do not append the book to `octavia.books`: that makes it pending, and the flush [inserts
it][snippets.merge.add_is_no_merge].

Note: the first example of the section [Merge
Tips](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#merge-tips),
which is this program with other names, says that the book becomes pending, that
`merge()` does nothing, and that the commit ends with `FlushError`.
"""

import warnings

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "`merge()` of a child whose row exists"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        octavia = session.get(Author, 2)
        existing = octavia.books[0]
        book = Book(id=existing.id)
        book.author = octavia
        print(state_of(book))
        #> transient

        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            print("returns the loaded one:", session.merge(book) is existing)
            #> returns the loaded one: True
            session.commit()
        print(caught[0].message)
        #> Object of type <Book> not in session, add operation along 'Author.books' will not proceed (This warning originated from the Session 'autoflush' process, which was invoked automatically in response to a user-initiated operation. Consider using ``no_autoflush`` context manager if this warning happened while initializing objects.)
        session.merge(Book(id=existing.id, author_id=octavia.id))  # does not warn
        session.commit()
        print([book.title for book in octavia.books])
        #> ['Kindred']

        other = Book(id=existing.id)
        octavia.books.append(other)
        print("appended:", state_of(other))
        #> appended: pending


if __name__ == "__main__":
    main()
