"""One call of `merge()` makes one copy of each object and of each key, however often it is reached.

Cycles end, and an object that is reached on two ways has one copy. Two objects
with the same key meet in the same target too, in the order in which they are
reached: the values of the last one stay.

This memory lasts for one call only. A second call [knows nothing of
it][snippets.merge.merge_shared_parent_twice].
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        nnedi = Author(id=7, name="Nnedi")
        nnedi.books = [Book(id=8, title="Binti")]
        print(nnedi.books[0].author is nnedi)  # a cycle
        #> True
        merged = session.merge(nnedi)
        print(merged.books[0].author is merged, len(session.new))
        #> True 2

        same_key = [Book(id=1, title="A"), Book(id=1, title="B")]
        session.merge(Author(id=1, books=same_key))
        session.commit()
        print(session.scalars(select(Book.title).where(Book.id == 1)).all())
        #> ['B']


if __name__ == "__main__":
    main()
