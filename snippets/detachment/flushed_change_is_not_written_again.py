"""A change that was flushed and rolled back by `close()` is not written by a later `add()`.

The autoflush made the new value the unchanged one. `close()` rolls the UPDATE back, and [leaves the
value on the object][snippets.detachment.close_expires_nothing]. Added again, the object is not
modified: the commit does not write it, and the next load brings the old value.

Commit before the close. Or apply `flag_modified(ursula, "name")` after `add()`, which writes the
value that is there.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from snippets.library import Author, Book, new_library

LABEL = "a flushed change after `close()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.name = "Le Guin"
        session.scalars(select(Book)).all()  # autoflush
    with Session(engine) as session:
        session.add(ursula)
        print(ursula.name, "modified:", session.is_modified(ursula))
        #> Le Guin modified: False
        session.commit()
        print(ursula.name)
        #> Ursula

        ursula.name = "Le Guin"
        session.flush()
        session.close()
        session.add(ursula)
        flag_modified(ursula, "name")
        session.commit()
        print(ursula.name)
        #> Le Guin


if __name__ == "__main__":
    main()
