"""`merge()` replaces the target's collection; children that the given one lacks are unlinked.

By default an unlinked child gets NULL as its foreign key at the flush; with the cascade
`delete-orphan` [its row is deleted][snippets.merge.merge_deletes_orphans]. A collection that the
target has loaded is compared as it is: here the newer row of Beowulf stays linked.

To add one child, append it to the loaded parent, or merge it alone with its foreign key. To leave
the children alone, set neither the collection nor
[`Book(author=given)`][snippets.merge.merge_parent_or_child], which fills it.

SQLAlchemy's documentation: [Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

from sqlalchemy import text
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "`merge()` replaces the collection"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        given = Author(id=1, books=[Book(id=1), Book(title="Tehanu")])
        merged = session.merge(given)
        session.commit()
        print([book.title for book in merged.books])
        #> ['The Dispossessed', 'Tehanu']
        lavinia = session.get(Book, 2)
        print(lavinia.title, "by author", lavinia.author_id)
        #> Lavinia by author None

        session.merge(Book(title="Gifts", author_id=1))
        session.commit()
        print([book.title for book in merged.books])
        #> ['The Dispossessed', 'Tehanu', 'Gifts']

        session.execute(text("UPDATE book SET author_id = 1 WHERE title = 'Beowulf'"))
        session.merge(Author(id=1, books=[Book(id=1)]))  # merged.books is loaded
        session.commit()
        print([book.title for book in merged.books])
        #> ['The Dispossessed', 'Beowulf']


if __name__ == "__main__":
    main()
