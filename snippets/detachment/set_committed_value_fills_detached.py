"""`set_committed_value()` gives a detached object a value as if it had been loaded.

Here the object is not modified, and the other side of the relationship is not set.

Where the value is new and has to be saved, [set the
attribute][snippets.detachment.set_expired_is_recorded] or, for an unloaded collection, [the other
side][snippets.detachment.append_needs_loaded_collection].

SQLAlchemy's documentation: [set_committed_value()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.attributes.set_committed_value).
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_committed_value

from snippets.library import Author, Book, new_library

LABEL = "`set_committed_value()`"


def main() -> None:
    engine = new_library()
    by_ursula = select(Book).where(Book.author_id == 1).order_by(Book.id)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        books = session.scalars(by_ursula).all()

    set_committed_value(ursula, "books", books)
    print([book.title for book in ursula.books])
    #> ['The Dispossessed', 'Lavinia']
    print(inspect(ursula).modified)
    #> False
    print("author" in inspect(ursula.books[0]).unloaded)
    #> True


if __name__ == "__main__":
    main()
