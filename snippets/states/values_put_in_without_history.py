"""`set_committed_value()`, and writing to `__dict__`, put a value in that no flush writes.

Both pass by the history: the object stays as clean as it was, and shows the value until it is
expired. `set_committed_value()` stands for a load, as [an
UPDATE][snippets.synchronize_session.update_writes_new_values] does when it synchronizes; it
fires no events, and of a relationship it makes a loaded one, without SQL. Writing to
`vars(book)` does less still: after it, an ordinary assignment takes the value that was put in
for the old one.

To change a row, assign to the attribute. `set_committed_value()` is for values that are the
database's, which your program has read in some other way.

SQLAlchemy's documentation: [set_committed_value()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.attributes.set_committed_value).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_committed_value

from snippets.library import Author, Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        first, second = session.get(Book, 1), session.get(Book, 2)
        sql = sql_log(engine)
        set_committed_value(first, "title", "Tehanu")
        vars(second)["title"] = "Tehanu"
        session.flush()
        print(first.title, second.title, len(session.dirty), len(sql))
        #> Tehanu Tehanu 0 0

        second.title = "Tehanu"
        print(inspect(second).attrs.title.history.unchanged)
        #> ['Tehanu']
        session.expire_all()
        print(first.title, second.title)
        #> The Dispossessed Lavinia

        ursula = session.get(Author, 1)
        sql.clear()
        set_committed_value(ursula, "books", [])
        print(len(ursula.books), session.is_modified(ursula), len(sql))
        #> 0 False 0


if __name__ == "__main__":
    main()
