"""With autoflush off, `merge()` does not find a pending object of the same key, and the flush fails.

The first book is neither in the identity map nor in the table, so the second `merge()` makes
another, and the commit fails. With autoflush on, `merge()` flushes the first and finds it.

Leave autoflush on, or call `session.flush()` between the two. In 2.1,
[`merge_all()`][snippets.merge.merge_all_same_new_key] fails even with autoflush on.
"""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "One new key, merged twice"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        first = Book(id=8, title="Tehanu")
        session.add(first)
        print(session.merge(Book(id=8, title="Tehanu")) is first)
        #> True

    with Session(engine, autoflush=False) as session:
        first = session.merge(Book(id=8, title="Tehanu"))
        second = session.merge(Book(id=8, title="Tehanu"))
        print(second is first, len(session.new), "pending books")
        #> False 2 pending books
        try:
            session.commit()
        except IntegrityError as error:
            print(type(error).__name__)
            #> IntegrityError


if __name__ == "__main__":
    main()
