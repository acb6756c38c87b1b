"""`rollback()` makes a new object transient even if it was expunged after its flush.

A transaction remembers the objects that were INSERTed in it, and `rollback()` takes
back their identity keys, also of those that have left the session. After
`expunge()` such an object is detached only until the transaction ends: a commit
leaves it detached, a rollback makes it transient. A `close()` [leaves it
detached][snippets.detachment.phantom_identity] without a row. Its attributes keep their
values, the generated primary key included.

To hand out a new object detached, commit first and expunge then.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        for end in (session.commit, session.rollback, session.close):
            nova = Book(title="Nova")
            session.add(nova)
            session.flush()
            session.expunge(nova)
            before = inspect(nova).detached
            end()
            state = inspect(nova)
            print(before, state.detached, state.transient, nova.id > 4)
            #> True True False True
            #> True False True True
            #> True True False True


if __name__ == "__main__":
    main()
