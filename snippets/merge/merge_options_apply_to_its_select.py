"""`merge(options=...)` applies loader options to the SELECT for the given object's own row.

Here `selectinload(Author.books)` loads the old collection with the author. If the identity is in
the session, the options have no effect: [there is no SELECT, or that of an expired
object][snippets.merge.merge_select_then_flush].

SQLAlchemy's documentation: [Session.merge()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.merge).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, new_library

LABEL = "`merge(options=...)`"


def main() -> None:
    engine = new_library()
    with_books = [selectinload(Author.books)]
    with Session(engine) as session:
        merged = session.merge(Author(id=1), options=with_books)
        print("unloaded:", *inspect(merged).unloaded)
        #> unloaded:

    with Session(engine) as session:
        held = session.get(Author, 1)
        session.merge(Author(id=1), options=with_books)
        print("unloaded:", *inspect(held).unloaded)
        #> unloaded: books


if __name__ == "__main__":
    main()
