"""A `with Session()` block ends with `close()`, not `commit()`: pending objects become transient.

Nothing is raised. Ursula becomes detached with her change still set, and the row keeps the old
name. If a flush had sent the change, [a later `add()` does not write
it][snippets.detachment.flushed_change_is_not_written_again].

Commit inside the block, or let a second context manager do it:
`with Session(engine) as session, session.begin():` commits at the end, and [rolls
back][snippets.detachment.error_in_begin_block_expires] if the block raises.

SQLAlchemy's documentation: [Opening and Closing a Session](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-getting).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "a `with` block does not commit"


def main() -> None:
    engine = new_library()
    nova = Book(title="Nova")
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.name = "Ursula K."
        session.add(nova)
    print(state_of(ursula), ursula.name)
    #> detached Ursula K.
    print(state_of(nova))
    #> transient

    with Session(engine) as session, session.begin():
        print(session.get(Author, 1).name)
        #> Ursula
        session.add(nova)
    with Session(engine) as session:
        print(session.scalars(select(Book.title).where(Book.id > 4)).all())
        #> ['Nova']


if __name__ == "__main__":
    main()
