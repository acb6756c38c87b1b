"""The copy of the author has no books: they stayed with the original.

`make_transient()` is about one object. The unchanged books [stay with the old
row][snippets.make_transient.children_stay_with_the_original], though `author.books` shows them in
memory. With [a change][snippets.make_transient.changed_child_moves_to_the_copy] they would move
instead.
"""

from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library

LABEL = "The copy has no children"
REQUIRES = ()


def copied(author: Author) -> Author:
    make_transient(author)
    author.id = None
    return author


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        author = session.get_one(Author, 1)
        print(len(author.books), "books")
        #> 2 books
        copy = copied(author)
        session.add(copy)
        session.commit()
        key = copy.id
    with Session(engine) as session:
        print("original:", len(session.get_one(Author, 1).books), "books")
        #> original: 2 books
        print("copy:", len(session.get_one(Author, key).books), "books")
        #> copy: 0 books


if __name__ == "__main__":
    main()
