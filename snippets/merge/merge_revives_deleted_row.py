"""`merge()` of a detached object whose row was deleted inserts a row again.

The session does not hold the identity and finds no row, so the copy is pending, as [for any
unknown key][snippets.merge.merge_unknown_key_inserts]. Columns not loaded on the given object get
[their defaults][snippets.merge.merge_ignores_column_default] or NULL. [An expired
object][snippets.merge.merge_of_expired_object_copies_nothing] has not even its key: the flush
fails, or inserts another row.

If a deleted row must stay deleted, call `session.get()` first: it returns `None`. Or use `add()`:
if the object was changed, its UPDATE [raises
`StaleDataError`][snippets.merge.merge_load_false_trusts_the_row].
"""

from sqlalchemy import delete
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`merge()` brings a deleted row back"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
    with engine.begin() as connection:  # somebody else
        connection.execute(delete(Book).where(Book.id == 4))

    with Session(engine) as session:
        print(session.get(Book, 4))
        #> None
        merged = session.merge(beowulf)
        print(state_of(merged))
        #> pending
        session.commit()
        print(merged.id, merged.title)
        #> 4 Beowulf


if __name__ == "__main__":
    main()
