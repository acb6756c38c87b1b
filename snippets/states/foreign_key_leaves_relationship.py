"""Assigning a foreign key column leaves a loaded relationship as it was, until it is loaded again.

The flush writes the column; a loaded `author`, and the loaded lists of both authors, stay as they
were, here until the commit. [A list that still shows the book takes the new key from
it][snippets.states.deleted_parent_takes_moved_children] if its author is deleted. A persistent
book's unloaded `author` is loaded by the new key, flushed or not.

Set the relationship instead, `book.author = octavia`: the flush sets the column. Do not change
both: here now the relationship wins, now the key.

SQLAlchemy's documentation: [I set the "foo_id" attribute on my instance to "7", but the
"foo" attribute is still
None](https://docs.sqlalchemy.org/en/21/faq/sessions.html#i-set-the-foo-id-attribute-on-my-instance-to-7-but-the-foo-attribute-is-still-none-shouldn-t-it-have-loaded-foo-with-id-7).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "I set the foreign key, not the object"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        lavinia, dispossessed = session.get(Book, 2), session.get(Book, 1)
        beowulf = session.get(Book, 4)
        print(lavinia.author.name, "and", len(octavia.books), "book of Octavia")
        #> Ursula and 1 book of Octavia

        lavinia.author_id = 2
        dispossessed.author_id = 2
        beowulf.author_id = 2
        print(dispossessed.author.name, "(not loaded before)")
        #> Octavia (not loaded before)
        session.flush()
        print(lavinia.author.name, "and", len(octavia.books), "book of Octavia")
        #> Ursula and 1 book of Octavia
        print(beowulf.author.name, "(not loaded before)")
        #> Octavia (not loaded before)
        session.commit()
        print(lavinia.author.name, "and", len(octavia.books), "books of Octavia")
        #> Octavia and 4 books of Octavia

        lavinia.author = ursula
        lavinia.author_id = None
        session.flush()
        print("author_id:", lavinia.author_id)
        #> author_id: 1
        kindred = session.get(Book, 3)
        kindred.author_id = 1
        kindred.author = octavia  # as it was
        session.flush()
        print("author_id:", kindred.author_id, "author:", kindred.author.name)
        #> author_id: 1 author: Octavia
        session.expire(lavinia)
        lavinia.author_id = 2
        lavinia.author = None
        session.flush()
        print("author_id:", lavinia.author_id, "author:", lavinia.author)
        #> author_id: 2 author: None


if __name__ == "__main__":
    main()
