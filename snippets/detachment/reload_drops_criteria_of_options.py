"""A reload after a commit repeats `selectinload()` without the criteria that stood in it.

`selectinload(Author.books.and_(...))` loads some of the books. The commit expires them, the next
read of a column reloads the object, and the collection then holds all books. `subqueryload()` does
the same; here `joinedload()` and `with_loader_criteria()` keep their criteria.

Keep the first result with
[`expire_on_commit=False`][snippets.detachment.expire_on_commit_false_keeps_loaded]. Or query again
with [`populate_existing`][snippets.refresh.option_does_not_replace_loaded_collection], without
which the reloaded collection stays.
"""

from sqlalchemy import select
from sqlalchemy.orm import (
    Session,
    joinedload,
    selectinload,
    subqueryload,
    with_loader_criteria,
)

from snippets.library import Author, Book, new_library

LABEL = "criteria in `selectinload()` get lost"


def main() -> None:
    engine = new_library()
    late = Book.title > "M"
    options = {
        "selectinload": selectinload(Author.books.and_(late)),
        "subqueryload": subqueryload(Author.books.and_(late)),
        "joinedload": joinedload(Author.books.and_(late)),
        "with_loader_criteria": with_loader_criteria(Book, late),
    }
    for name, option in options.items():
        query = select(Author).where(Author.id == 1).options(option)
        with Session(engine) as session:
            ursula = session.scalars(query).unique().one()
            before = len(ursula.books)
            session.commit()
            print(f"{name}: {ursula.name} had {before}, has {len(ursula.books)}")
            #> selectinload: Ursula had 1, has 2
            #> subqueryload: Ursula had 1, has 2
            #> joinedload: Ursula had 1, has 1
            #> with_loader_criteria: Ursula had 1, has 1


if __name__ == "__main__":
    main()
