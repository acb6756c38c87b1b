"""`merge(load=False)` overwrites unflushed changes of the target and marks it clean.

It does not flush first, and it sets every attribute that the given object has
loaded. After that the whole target counts as unchanged. A change of an
attribute that was not overwritten stays in memory and is never written.

So it is, too, if the given object is in this session itself: it is returned,
and its own unflushed changes count as written.

Merge from a cache before anything is changed in the session, or call
`session.flush()` before.

SQLAlchemy's documentation: [Session.merge()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.merge).
"""

from sqlalchemy.orm import Session, load_only

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    only_name = [load_only(Author.name)]
    with Session(engine) as session:
        cached = session.get(Author, 1, options=only_name)

    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.name = "Ursula Le Guin"
        ursula.born = 1930
        session.merge(cached, load=False)
        print(ursula.name, ursula.born, ursula in session.dirty)
        #> Ursula 1930 False

        session.commit()
        print(ursula.name, ursula.born)
        #> Ursula 1929

        ursula.born = 1930
        merged = session.merge(ursula, load=False)
        print(merged is ursula, merged.born, ursula in session.dirty)
        #> True 1930 False
        session.commit()
        print(ursula.born)
        #> 1929


if __name__ == "__main__":
    main()
