"""`set_committed_value()`, and writing to `__dict__`, change an object without a change to flush.

Where the attribute was loaded and unchanged, no UPDATE writes the value, and the object shows it
until it is expired. `set_committed_value()` stands for a load: a relationship is loaded by it
without SQL, and a change of a column made before is dropped. A new object's INSERT takes column
values that were put in so.

To change a row, assign to the attribute. `set_committed_value()` is for values that your program
has read from the database in some other way.

SQLAlchemy's documentation:
[set_committed_value()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.attributes.set_committed_value).
"""

from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_committed_value

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "`set_committed_value()`, `__dict__`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        first, second = session.get(Book, 1), session.get(Book, 2)
        ursula = session.get(Author, 1)
        log = sql_log(engine)
        set_committed_value(first, "title", "put in")
        vars(second)["title"] = "put in"
        ursula.name = "changed"
        set_committed_value(ursula, "name", "put in")
        set_committed_value(ursula, "books", [])
        session.flush()
        print(sql_of(log))
        #> no SQL
        print(first.title, "and", second.title, "and", ursula.books)
        #> put in and put in and []

        session.expire_all()
        print(first.title, "and", second.title, "and", len(ursula.books), "books")
        #> The Dispossessed and Lavinia and 2 books

        dawn = Book()
        set_committed_value(dawn, "title", "put in")
        session.add(dawn)
        session.commit()
        print(dawn.title)
        #> put in


if __name__ == "__main__":
    main()
