"""After an uncommitted flush `rollback()` makes a new object transient, and `close()` detached.

The flush gives the object its identity key. Both calls undo the INSERT, and only `rollback()` takes
the key back. After `close()` the object stands for a row that does not exist, and a later UPDATE
[raises, or hits a row of others][snippets.detachment.phantom_identity].

Call `rollback()` before the close, or write
[`with Session(engine) as session, session.begin():`][snippets.detachment.error_in_begin_block_expires],
where an exception leads to a rollback.

SQLAlchemy's documentation: [Closing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-closing).
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "a new object, flushed and not committed"


def main() -> None:
    engine = new_library()
    nova, dawn = Book(title="Nova"), Book(title="Dawn")
    with Session(engine) as session:
        session.add(nova)
        session.flush()
        session.close()
    print("close:", state_of(nova))
    #> close: detached

    with Session(engine) as session:
        session.add(dawn)
        session.flush()
        session.rollback()
    print("rollback:", state_of(dawn))
    #> rollback: transient

    with Session(engine) as session:
        print(session.get(Book, nova.id))
        #> None


if __name__ == "__main__":
    main()
