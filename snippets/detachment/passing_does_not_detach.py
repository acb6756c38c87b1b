"""Assigning an object or passing it to a function does not detach it.

Both give the same object another name. It stays persistent in the session that loaded it, and the
commit writes what the function changed.

Where the object is detached in a function, look for the end of a `with` block before the call, or
for a session that was [garbage-collected][snippets.detachment.abandoned_session_detaches_late].
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "pass an object to a function"


def rename(author: Author) -> None:
    author.name = "Ursula K."


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        other_name = ursula
        rename(other_name)
        print(state_of(ursula))
        #> persistent

        session.commit()
        print(session.scalar(select(Author.name).where(Author.id == 1)))
        #> Ursula K.


if __name__ == "__main__":
    main()
