"""A reload after a commit repeats `selectinload()` without the criteria that stood in it.

`selectinload(Author.books.and_(...))` loads some of the books. The commit expires them, the
next read of a column reloads the object, and the collection then holds all books: for an
object that is there already the reload works as a lazy load does. `subqueryload()` does the
same; `joinedload()` and `with_loader_criteria()` keep their criteria.

Query again where the criteria matter, or keep the first result with
[`expire_on_commit=False`][snippets.detachment.expire_on_commit_false_keeps_loaded].
"""

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from snippets.library import Author, Book, new_library

LABEL = "criteria in `selectinload()` get lost"


def main() -> None:
    engine = new_library()
    after_m = Author.books.and_(Book.title > "M")
    for option in (selectinload(after_m), joinedload(after_m)):
        query = select(Author).where(Author.id == 1).options(option)
        with Session(engine) as session:
            ursula = session.scalars(query).unique().one()
            before = [book.title for book in ursula.books]
            session.commit()
            print(ursula.name, before, [book.title for book in ursula.books])
            #> Ursula ['The Dispossessed'] ['The Dispossessed', 'Lavinia']
            #> Ursula ['The Dispossessed'] ['The Dispossessed']


if __name__ == "__main__":
    main()
