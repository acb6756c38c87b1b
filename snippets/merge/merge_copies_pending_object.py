"""With autoflush off, `merge()` of a pending object warns and copies it onto a second object.

A pending object has no identity key before the flush, so `merge()` treats it as one from outside.
Here two rows are inserted; with a primary key, [the flush
fails][snippets.merge.merge_same_new_key_without_autoflush].

Do not merge what is already in the session; ask `book in session`. With autoflush on, the object is
flushed first and [returned itself][snippets.merge.merge_own_object_returns_itself].
"""

import warnings

from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "`is already pending in this Session`"


def main() -> None:
    engine = new_library()
    with Session(engine, autoflush=False) as session:
        tehanu = Book(title="Tehanu")
        session.add(tehanu)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            merged = session.merge(tehanu)
        print(caught[0].message)
        #> Instance <Book at 0x...> is already pending in this Session yet is being merged again; this is probably not what you want to do
        print(merged is tehanu, len(session.new), "pending books")
        #> False 2 pending books
        session.commit()
        print("books", merged.id, "and", tehanu.id)
        #> books 6 and 5


if __name__ == "__main__":
    main()
