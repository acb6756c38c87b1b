"""`merge(load=False)` marks the target clean: its unflushed column changes are not written.

It does not flush first. It sets what the given object has loaded, here `name`; the changed `born`
keeps its value in memory. An object that is merged into its own session is marked clean too. (The
appended book is written, from its own side.)

Merge from a cache before you change anything in the session. After a `session.flush()` the
changes are in the row, but the object shows the cached values until it is expired.

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
