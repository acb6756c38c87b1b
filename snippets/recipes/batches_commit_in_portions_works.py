"""Read in one session, write and commit in another.

The reading transaction stays open until the end. [Portions by
key][snippets.recipes.batches_commit_in_loop_works], each in a transaction of its own, need one
session only. If it may all be one transaction, call `flush()` in place of `commit()`: the cursor stays
open (with PyMySQL [the loop ends early][snippets.states.result_holds_its_objects]).
"""

from sqlalchemy import select, update
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

REQUIRES = ("postgresql",)


def main() -> None:
    engine = new_library()
    by_two = select(Book).order_by(Book.id).execution_options(yield_per=2)
    with Session(engine) as session, Session(engine) as other:
        try:
            for book in session.scalars(by_two):
                changed = update(Book).where(Book.id == book.id)
                other.execute(changed.values(title=book.title + "!"))
                other.commit()
        except ProgrammingError as error:
            print(type(error.orig).__name__)
    with Session(engine) as session:
        print(session.scalars(select(Book.title).order_by(Book.id)).all())
        #> ['The Dispossessed!', 'Lavinia!', 'Kindred!', 'Beowulf!']
    with Session(engine) as session:  # or all in one transaction
        for book in session.scalars(by_two):
            book.title += "?"
            session.flush()
        session.commit()
        print(session.scalars(select(Book.title).order_by(Book.id)).all())
        #> ['The Dispossessed!?', 'Lavinia!?', 'Kindred!?', 'Beowulf!?']


if __name__ == "__main__":
    main()
