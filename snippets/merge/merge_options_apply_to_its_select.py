"""`merge(options=...)` applies loader options to the SELECT for the given object's own row.

With `selectinload(Author.books)` the old collection comes with the author,
instead of by a lazy load for each parent. If the identity is in the session
there is no SELECT, and the options have no effect.

The options are not passed on to related objects that are merged by cascade; a
path such as `selectinload(Author.books).selectinload(...)` reaches them. Since
1.4.24.

SQLAlchemy's documentation: [Session.merge()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.merge).
"""

from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with_books = [selectinload(Author.books)]
    with Session(engine) as session:
        merged = session.merge(Author(id=1), options=with_books)
        print("books" in vars(merged))
        #> True

    with Session(engine) as session:
        held = session.get(Author, 1)
        merged = session.merge(Author(id=1), options=with_books)
        print(merged is held, "books" in vars(merged))
        #> True False


if __name__ == "__main__":
    main()
