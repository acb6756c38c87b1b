"""A `begin()` block that catches a flush's `IntegrityError` commits nothing, and raises nothing.

The failed flush has rolled back the block's transaction, with what was flushed in it before.
Here the program catches the error inside the block and emits no more SQL, so the block ends as
if all were well. (More SQL [is refused][snippets.errors.begin_block_names_the_failed_flush].)

Catch the error outside the block. Or put what may fail into a block of its own, `with
session.begin_nested():`, and [catch the error outside
that][snippets.states.savepoint_contains_failed_flush].
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
