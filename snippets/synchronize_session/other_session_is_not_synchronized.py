"""Objects in another session, and detached ones, keep their values, whatever the option says.

The session looks through its own identity map alone. Here `reader.rollback()` ends the reader's
transaction and expires its object, so the next read brings the change.

Once the other session's transaction has ended, refresh its objects. Add a detached object to a
session that has no other of its key, and refresh it.
"""

from sqlalchemy import update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "other sessions, detached objects"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kept = session.get(Author, 2)
    with Session(engine) as reader, Session(engine) as writer:
        theirs, ours = reader.get(Author, 1), writer.get(Author, 1)
        writer.execute(
            update(Author).values(born=1930),
            execution_options={"synchronize_session": "fetch"},
        )
        writer.commit()
        print(ours.born, theirs.born, kept.born)
        #> 1930 1929 1947

        reader.rollback()
        print(theirs.born)
        #> 1930
        reader.add(kept)
        reader.refresh(kept)
        print(kept.born)
        #> 1930


if __name__ == "__main__":
    main()
