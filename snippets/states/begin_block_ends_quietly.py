"""A `begin()` block in which a failed flush was caught commits nothing, and raises nothing.

The failed flush has rolled back the transaction of the block, with all that was flushed
in it before. If the program catches the error inside the block and emits no more SQL,
the end of the block finds nothing to commit and passes. (More SQL [is
refused][snippets.errors.begin_block_names_the_failed_flush].)

Catch the error outside the block, or put what may fail into [a savepoint of its
own][snippets.states.savepoint_contains_failed_flush], and end that: if it is left open, the end
of the block raises.
"""

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "a caught error in a `begin()` block"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        with session.begin():
            session.add(Author(name="Toni"))
            session.flush()
            session.add(Author(id=1, name="Zadie"))  # a key that is taken
            try:
                session.flush()
            except IntegrityError as error:
                print(type(error).__name__)
                #> IntegrityError
        print("the block has ended")
        #> the block has ended
        print(session.scalars(select(Author.name).order_by(Author.id)).all())
        #> ['Ursula', 'Octavia']


if __name__ == "__main__":
    main()
