"""`make_transient()` takes an object in any of the five states and leaves it transient.

The docstring names persistent and detached objects. It works on the others too: a
pending object leaves the session and is not inserted, a deleted one forgets that it
was deleted, and for a transient one nothing changes, so a second call does no harm.

What was already sent to the database is not taken back: the DELETE of Beowulf was
flushed, and the commit makes it last.

SQLAlchemy's documentation:
[make_transient()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session, make_transient, object_session

from snippets.library import Author, Book, new_library


def state_name(instance: object) -> str:
    names = ("transient", "pending", "persistent", "deleted", "detached")
    return next(name for name in names if getattr(inspect(instance), name))


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        session.flush()
        session.expunge(octavia)
        draft, sequel = Book(title="Draft"), Book(title="Sequel")
        session.add(sequel)

        for given in (draft, sequel, ursula, beowulf, octavia):
            before = state_name(given)
            make_transient(given)
            print(before, "->", state_name(given), object_session(given))
            #> transient -> transient None
            #> pending -> transient None
            #> persistent -> transient None
            #> deleted -> transient None
            #> detached -> transient None

        session.commit()
        print(session.get(Book, 4))
        #> None


if __name__ == "__main__":
    main()
