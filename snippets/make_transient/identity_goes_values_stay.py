"""`make_transient()` takes session and identity key from an object; loaded values stay, `id` too.

The object is transient afterwards, as if newly constructed with those values. It is
not detached: a detached object has an identity key, and with it the link to its row.
[`Session.expunge()`][snippets.detachment.expunge_detaches] makes an object detached.

The primary key attribute still holds 1. It is a plain value now; `inspect(ursula).identity`
is None. Plain Python attributes that are not mapped stay as well.

SQLAlchemy's documentation:
[make_transient()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        octavia = session.get(Author, 2)
        make_transient(ursula)
        session.expunge(octavia)

        for author in (ursula, octavia):
            state = inspect(author)
            print(author.id, author.name, state.identity, state.session)
            #> 1 Ursula None None
            #> 2 Octavia (2,) None
        print(inspect(ursula).transient, inspect(ursula).detached)
        #> True False
        print(inspect(octavia).transient, inspect(octavia).detached)
        #> False True


if __name__ == "__main__":
    main()
