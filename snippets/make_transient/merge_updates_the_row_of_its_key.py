"""`merge()` of a made-transient object updates the row of its primary key; the object stays out.

`merge()` needs no identity key. It takes the primary key value, finds or loads the
persistent object, and copies the loaded attributes to it, [over newer values
too][snippets.merge.merge_overwrites_newer_values] unless [a version
counter][snippets.merge.merge_checks_version] stops it. Go on with [what `merge()`
returns][snippets.merge.returns_another_object].

An object that was made transient by mistake is not lost while it holds its primary key.
Where it [has lost it][snippets.make_transient.unloaded_reads_as_none], or the row is
gone, `merge()` makes a new object.

Add children to what `merge()` returns, not before: with one child in it, a collection
that was not loaded counts as the whole, and the row's other children [lose their
parent][snippets.merge.merge_replaces_collection].

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
