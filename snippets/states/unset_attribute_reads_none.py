"""A column or relationship of a new object that was never set reads as `None` or an empty collection.

The column is not set by the read: it stays in `unloaded`. The collection is the same one at each
read here, so `author.books.append(book)` works.

Do not copy such a value onto an object of the session: `stored.books = given.books` [unlinks the
children][snippets.states.assigned_collection_unlinks]. [Skip what is
`unloaded`][snippets.recipes.copies_onto_stored_works].

A mapped dataclass reads the [`default` of the
field][snippets.make_transient.dataclass_defaults_are_expired_since_21]. On a detached object an
expired column [raises][snippets.detachment.expired_column_raises].
"""

from sqlalchemy import inspect

from snippets.library import Author, Book

LABEL = "read an attribute that was never set"


def main() -> None:
    author = Author(name="Joanna")
    print(author.born, author.books)
    #> None []
    print("the same list:", author.books is author.books)
    #> the same list: True
    print("unloaded:", sorted(inspect(author).unloaded))
    #> unloaded: ['books', 'born', 'id']

    author.books.append(Book(title="Picnic on Paradise"))
    print(len(author.books), "book")
    #> 1 book


if __name__ == "__main__":
    main()
