"""`merge(load=False)` overwrites unflushed changes of the target's columns and marks it clean.

It does not flush first, it sets every column that the given object has loaded, and then the
target counts as unchanged. A changed column that was not overwritten keeps its value in
memory, and no flush writes it. (An appended book is written: through `back_populates` it holds
the author.) If the given object is in this session itself, its own changes count as written.

Merge from a cache before anything is changed in the session. A `session.flush()` before it
writes the changes, but the object then shows the cached values until it is expired.

SQLAlchemy's documentation: [Session.merge()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.merge).
"""

from sqlalchemy.orm import Session, load_only

from snippets.library import Author, Book, new_library

LABEL = "`load=False` and the target's changes"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        cached = session.get(Author, 1, options=[load_only(Author.name)])

    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.books.append(Book(title="Tehanu"))
        ursula.name = "Ursula Le Guin"
        ursula.born = 1930
        session.merge(cached, load=False)
        print(ursula.name, ursula.born, ursula in session.dirty)
        #> Ursula 1930 False
        session.commit()
        print(ursula.name, ursula.born, len(ursula.books), "books")
        #> Ursula 1929 3 books

        ursula.born = 1930
        session.merge(ursula, load=False)
        print(ursula.born)
        #> 1930
        session.commit()
        print(ursula.born)
        #> 1929

        ursula.name = "Ursula Le Guin"
        session.flush()
        session.merge(cached, load=False)
        print(ursula.name)
        #> Ursula
        session.commit()
        print(ursula.name)
        #> Ursula Le Guin


if __name__ == "__main__":
    main()
