"""`merge()` of a detached object whose row was deleted inserts the row again.

The given object has an identity key, but no row is found, so its copy is
pending, as [for any unknown key][snippets.merge.merge_unknown_key_inserts].
Only what is loaded on the given object is inserted; the other columns get
their defaults.

If a deleted row must stay deleted, call `session.get()` first: it returns
`None`. Or use `add()` for the detached object: an UPDATE then [matches no row
and raises `StaleDataError`][snippets.merge.merge_load_false_trusts_the_row].
"""

from sqlalchemy import delete, inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
    with Session(engine) as session:  # somebody else
        session.execute(delete(Book).where(Book.id == 4))
        session.commit()
    print(inspect(beowulf).detached)
    #> True

    with Session(engine) as session:
        merged = session.merge(beowulf)
        print(inspect(merged).pending)
        #> True
        session.commit()
        print(session.get(Book, 4).title)
        #> Beowulf


if __name__ == "__main__":
    main()
