"""One call of `merge()` makes one copy of each object and of each key, however often it is reached.

The cycle ends. Two objects with the same key in a list are copied onto the same target, one after
the other: the values of the last one stay. The list holds the target twice, until it is loaded
again. If the target is new in a many-to-many list, [the flush fails or writes its row
twice][snippets.merge.merge_many_to_many].

A second call [knows nothing of the first][snippets.merge.merge_shared_parent_twice].
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "Cycles, and one key twice"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        nnedi = Author(id=7, name="Nnedi", books=[Book(id=8, title="Binti")])
        merged = session.merge(nnedi)  # its book leads back to it
        print(merged.books[0].author is merged, len(session.new), "new objects")
        #> True 2 new objects

        same_key = [Book(id=1, title="A"), Book(id=1, title="B")]
        ursula = session.merge(Author(id=1, books=same_key))
        print([book.title for book in ursula.books])
        #> ['B', 'B']
        session.commit()
        print([book.title for book in ursula.books])
        #> ['B']


if __name__ == "__main__":
    main()
