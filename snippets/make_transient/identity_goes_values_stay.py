"""`make_transient()` takes session and identity key from an object; loaded values stay, `id` too.

The object is transient, and has no identity key. Its `id` is still 1, as a plain value. To keep the
identity key, [`Session.expunge()`][snippets.detachment.expunge_detaches] the object: then it is
detached.

SQLAlchemy's documentation:
[make_transient()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "what `make_transient()` keeps and removes"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        print(state_of(ursula), inspect(ursula).identity)
        #> persistent (1,)

        make_transient(ursula)
        print(state_of(ursula), inspect(ursula).identity)
        #> transient None
        print(ursula.id, ursula.name)
        #> 1 Ursula


if __name__ == "__main__":
    main()
