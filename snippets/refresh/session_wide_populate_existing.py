"""Since 2.1 `Session(execution_options=...)` can make queries overwrite, but not a plain `get()`.

With `{"populate_existing": True}` for the session, here a query, a lazy load and `get()` with
`with_for_update` overwrite loaded values; a plain `get()` of a loaded object emits no SQL. With
autoflush on, changes [are written before][snippets.refresh.populate_existing_flushes_first];
with autoflush off, those of an object that is loaded again are lost, here by the refresh of a
collection.

Prefer the option on the query that needs it.
([#12659](https://github.com/sqlalchemy/sqlalchemy/issues/12659))

SQLAlchemy's documentation: [Populate
Existing](https://docs.sqlalchemy.org/en/21/orm/queryguide/api.html#orm-queryguide-populate-existing).
"""

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "`populate_existing` for a whole session"
REQUIRES = ("sqlalchemy>=2.1",)


def main() -> None:
    engine = new_library()
    with Session(engine, execution_options={"populate_existing": True}) as session:
        ursula = session.get(Author, 1)
        session.execute(text("UPDATE author SET born = 1930"))
        sql = sql_log(engine)
        session.get(Author, 1)
        print(ursula.born, sql_of(sql))
        #> 1929 no SQL
        session.scalars(select(Author)).all()
        print(ursula.born, sql_of(sql))
        #> 1930 SELECT

        session.execute(text("UPDATE author SET born = 1931"))
        session.get(Author, 1, with_for_update=True)
        print(ursula.born)
        #> 1931
        kindred = session.get(Book, 3)
        session.execute(text("UPDATE book SET title = 'New'"))
        session.get(Author, 2).books
        print(kindred.title)
        #> New

        with session.no_autoflush:
            kindred.title = "Dawn"
            session.refresh(session.get(Author, 2), ["books"])
        print(kindred.title)
        #> New


if __name__ == "__main__":
    main()
