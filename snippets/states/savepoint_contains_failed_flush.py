"""A flush that fails in a `begin_nested()` block undoes that savepoint only; the transaction goes on.

The block flushes at its end, rolls back to the savepoint when that raises, and lets the exception
out. Add the objects that may fail within it: those added before are [flushed ahead of the
savepoint][snippets.states.begin_nested_flushes], which does not contain their error.

Catch `IntegrityError`, not every error: on MariaDB [a deadlock undoes the whole
transaction][snippets.states.deadlock_ends_more_than_the_savepoint]. Catch it outside the block:
caught within, the rest of the block [refuses SQL][snippets.errors.ended_begin_block_refuses_more].
"""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "try something that may fail"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        emma, taken = Book(title="Emma"), Book(id=4, title="Beowulf")
        session.add(emma)
        try:
            with session.begin_nested():
                session.add(taken)
        except IntegrityError:
            print("within:", state_of(taken), "before:", state_of(emma))
            #> within: transient before: persistent

        session.commit()
        print(session.get(Book, emma.id).title)
        #> Emma


if __name__ == "__main__":
    main()
