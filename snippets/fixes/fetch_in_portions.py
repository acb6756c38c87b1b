"""Add `yield_per` to the statement, so that the result holds few objects at a time.

Such a loop [must not emit other statements][snippets.states.result_holds_its_objects].
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    books = select(Book).order_by(Book.id)
    # before
    with Session(engine) as session:
        for book in session.scalars(books):
            print(book.title, "of", len(session.identity_map), "in memory")
            #> The Dispossessed of 4 in memory
            #> Lavinia of 4 in memory
            #> Kindred of 4 in memory
            #> Beowulf of 4 in memory
    # after
    portions = books.execution_options(yield_per=1)  # 1000, where there are many
    with Session(engine) as session:
        for book in session.scalars(portions):
            print(book.title, "of", len(session.identity_map), "in memory")
            #> The Dispossessed of 1 in memory
            #> Lavinia of 1 in memory
            #> Kindred of 1 in memory
            #> Beowulf of 1 in memory


if __name__ == "__main__":
    main()
