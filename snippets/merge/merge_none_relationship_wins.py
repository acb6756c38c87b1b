"""`merge()` lets a relationship set to `None` beat the foreign key, unless the old row had no parent.

Both `author_id` and `author` are copied. At the flush the change of the
relationship sets the column, so the row ends with NULL, or fails on a NOT NULL
column; a new row too. On an existing row without a parent `None` is no change,
and the copied foreign key stays.

Set one of the two. On an object that carries both, `del book.author` takes the
relationship out.

Note: the section Merge Tips shows the first case. It does not mention the
second.

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
        session.commit()
        print(merged.author_id)
        #> 2


if __name__ == "__main__":
    main()
