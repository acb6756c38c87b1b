"""A one-to-many list can hold one object twice, until it is loaded again; one row is written.

Here `remove()` takes out one of the two entries, and the book still belongs to its author. But
`pop()` of one sets `dawn.author` to `None`, though the list still shows the book. With
delete-orphan, after `remove()` of one entry [the next change of the object deletes its
row][snippets.states.removed_entry_is_an_orphan].

Test `book in ursula.books` before you append, or map the collection as `Mapped[set["Book"]]`.

SQLAlchemy's documentation: [Customizing Collection
Access](https://docs.sqlalchemy.org/en/21/orm/collection_api.html#customizing-collection-access).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "one object twice in a collection"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        octavia = session.get(Author, 2)
        dawn = Book(title="Dawn")
        octavia.books.append(dawn)
        octavia.books.append(dawn)
        print([book.title for book in octavia.books])
        #> ['Kindred', 'Dawn', 'Dawn']

        log = sql_log(engine)
        session.flush()
        print(sql_of(log))
        #> INSERT
        session.commit()
        print([book.title for book in octavia.books])
        #> ['Kindred', 'Dawn']

        octavia.books.append(dawn)
        octavia.books.remove(dawn)
        print(dawn.author.name, [book.title for book in octavia.books])
        #> Octavia ['Kindred', 'Dawn']
        octavia.books.append(dawn)
        octavia.books.pop()
        print(dawn.author, [book.title for book in octavia.books])
        #> None ['Kindred', 'Dawn']


if __name__ == "__main__":
    main()
