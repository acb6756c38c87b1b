"""`merge()` lets `None` in a relationship beat the foreign key, unless a loaded target has no parent.

Both `author_id` and `author` are copied. At the flush the relationship sets
the column, so the row ends with NULL, or fails if the column is NOT NULL. So it
is with a new row. If the target's foreign key is loaded and NULL, `None` is no
change, and the copied foreign key stays. If the target is expired, `None` wins
again.

Set one of the two. On an object that carries both, `del book.author` takes the
relationship out.

Note: the section Merge Tips shows the first case. It does not mention the
exception.

SQLAlchemy's documentation: [Merge Tips](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#merge-tips).
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        lavinia = Book(id=2, author_id=2, author=None)
        merged = session.merge(lavinia)
        session.commit()
        print(merged.author_id)
        #> None

        fledgling = Book(title="Fledgling", author_id=2, author=None)
        merged = session.merge(fledgling)
        session.commit()
        print(merged.author_id)
        #> None

        beowulf = Book(id=4, author_id=2, author=None)  # the row has no author
        merged = session.merge(beowulf)
        session.flush()
        print(merged.author_id)
        #> 2

        session.rollback()  # expires the target
        print(session.merge(beowulf) is merged)
        #> True
        session.commit()
        print(merged.author_id)
        #> None


if __name__ == "__main__":
    main()
