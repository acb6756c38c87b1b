"""`make_transient()` on a parent and each loaded child, keys None, then `add()`, copies them all.

The cascade of `add()` adds the loaded books, and the flush inserts each with the new author's key.
The original rows stay. Of a many-to-many relationship the copy [gets no
links][snippets.make_transient.many_to_many_links_are_not_copied].

- Read the collection before: reading `kindred.author` loaded no collection, and Kindred was not
  added.
- Call it on each child, and on children of children: [it does not
  cascade][snippets.make_transient.children_stay_with_the_original].
- Set each key that the database generates to None, else [the old key is inserted
  again][snippets.make_transient.add_inserts_the_same_key].
- Load all columns, else [they are inserted as never
  set][snippets.make_transient.copy_recipe_inserts_null].

[New objects][snippets.make_transient.clone_with_children] leave the original objects alone.
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
