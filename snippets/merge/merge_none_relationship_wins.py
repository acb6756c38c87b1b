"""`merge()` copies `author_id=2` and `author=None` both, and at the flush `None` wins as a rule.

At the flush a changed relationship sets the column, so the row ends with NULL, here a new row
too. If the target's foreign key is loaded and is NULL, `None` is no change, and the copied
foreign key stays.

Set one of the two. (In 2.0 [a mapped dataclass][snippets.fixes.merge_leave_the_unset_out] with
`relationship(default=None)` sets `None` itself.) On an object that carries both, `del new.author` takes the relationship out.

SQLAlchemy's documentation: [Merge Tips](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#merge-tips).
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "`author_id=2` and `author=None`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        merged = session.merge(Book(id=2, author_id=2, author=None))
        session.flush()
        print("book", merged.id, "author", merged.author_id)
        #> book 2 author None

        new = Book(title="Fledgling", author_id=2, author=None)
        merged = session.merge(new)
        session.flush()
        print("book", merged.id, "author", merged.author_id)
        #> book 5 author None

        del new.author
        merged = session.merge(new)
        session.flush()
        print("book", merged.id, "author", merged.author_id)
        #> book 6 author 2

        beowulf = Book(id=4, author_id=2, author=None)  # the row has no author
        merged = session.merge(beowulf)
        session.flush()
        print("book", merged.id, "author", merged.author_id)
        #> book 4 author 2

        session.rollback()  # expires the target
        session.merge(beowulf)
        session.commit()
        print("book", merged.id, "author", merged.author_id)
        #> book 4 author None


if __name__ == "__main__":
    main()
