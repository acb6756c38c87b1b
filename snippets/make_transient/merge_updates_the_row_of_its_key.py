"""`merge()` of a made-transient object updates the row of its primary key; the object stays out.

`merge()` takes the primary key value, and copies what is loaded onto the persistent object of that
key, [over newer values too][snippets.merge.merge_overwrites_newer_values]. Go on with [what it
returns][snippets.merge.returns_another_object]. If the object [has lost its
key][snippets.make_transient.unloaded_reads_as_none], or the row is gone, it makes a new one.

Add children to what `merge()` returns, not before: Octavia's unloaded collection had one new book
in it, and [counted as the whole][snippets.merge.merge_replaces_collection]. Kindred lost its
author.

SQLAlchemy's documentation:
[Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "`merge()` afterwards: UPDATE of the row"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        make_transient(ursula)
        ursula.name = "U. K. Le Guin"

        merged = session.merge(ursula)
        session.commit()
        print("given:", state_of(ursula))
        #> given: transient
        print("returned:", state_of(merged), merged.id, merged.name)
        #> returned: persistent 1 U. K. Le Guin

        octavia = session.get(Author, 2)
        make_transient(octavia)
        octavia.books.append(Book(title="Dawn"))
        merged = session.merge(octavia)
        session.commit()
        print([book.title for book in merged.books], session.get(Book, 3).author_id)
        #> ['Dawn'] None


if __name__ == "__main__":
    main()
