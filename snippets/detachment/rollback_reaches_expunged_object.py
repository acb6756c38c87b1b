"""`rollback()` makes a new object transient even if it was expunged after its flush.

The commit leaves such an object detached. The rollback takes back its identity key, though it has
left the session. A `close()` [leaves it
detached][snippets.detachment.only_rollback_takes_the_key_back] without a row.

To hand out a new object detached, commit first, load again what the commit has expired, [by
`refresh()`][snippets.detachment.refresh_before_closing], and expunge then.
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "a new object, expunged, then a rollback"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        nova, dawn = Book(title="Nova"), Book(title="Dawn")
        session.add(nova)
        session.flush()
        session.expunge(nova)
        session.commit()
        print("commit:", state_of(nova))
        #> commit: detached

        session.add(dawn)
        session.flush()
        session.expunge(dawn)
        print("before the end:", state_of(dawn))
        #> before the end: detached
        session.rollback()
        print("rollback:", state_of(dawn))
        #> rollback: transient


if __name__ == "__main__":
    main()
