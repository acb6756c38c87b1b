"""A copy is made of new objects: one for the author, and one for each book.

The flush sets the foreign key from the new parent. A many-to-many relationship gets [the same
related objects in a new list][snippets.make_transient.many_to_many_links_are_not_copied].
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

REQUIRES = ()


def copied(author: Author) -> Author:
    books = [Book(title=book.title) for book in author.books]
    return Author(name=author.name, born=author.born, books=books)


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
        #> copy: 2 books


if __name__ == "__main__":
    main()
