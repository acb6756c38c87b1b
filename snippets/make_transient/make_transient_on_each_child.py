"""`make_transient()` on a parent and each loaded child, keys None, then `add()`, copies them all.

The cascade of `add()` adds the parent's collection, and the flush inserts every object
as a new row, each child with the parent's new key. The original rows stay as they are.
There are four conditions.

- Read the collection before: a parent that was reached by `book.author` has not loaded
  it.
- Call it on each child, and on children of children, since [it does not
  cascade][snippets.make_transient.children_stay_with_the_original].
- Set each key that the database generates to None, else [the old key is inserted
  again][snippets.make_transient.add_inserts_the_same_key].
- Have all columns loaded, since [what is not loaded becomes
  NULL][snippets.make_transient.copy_recipe_inserts_null].

[New objects][snippets.make_transient.clone_with_children] leave the original objects
alone.
"""

from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "parent and children made transient"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        books = ursula.books  # loads them
        make_transient(ursula)
        ursula.id = None
        for book in books:
            make_transient(book)
            book.id = None

        session.add(ursula)
        session.commit()
        print("copy:", ursula.id, [book.id for book in ursula.books])
        #> copy: 3 [5, 6]
        original = session.get(Author, 1)
        print("original:", original.id, [book.id for book in original.books])
        #> original: 1 [1, 2]

        kindred = session.get(Book, 3)
        octavia = kindred.author  # loads no collection
        for obj in (octavia, kindred):
            make_transient(obj)
            obj.id = None
        session.add(octavia)
        session.commit()
        print("collection not read:", state_of(octavia), "and", state_of(kindred))
        #> collection not read: persistent and transient


if __name__ == "__main__":
    main()
