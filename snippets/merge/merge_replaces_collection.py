"""`merge()` replaces the target's collection; children that the given one lacks are unlinked.

`merge()` takes the given collection for the whole of it. A child that is in
the database and not in the given collection gets NULL as its foreign key at
the flush; with the cascade `delete-orphan` [its row is
deleted][snippets.merge.merge_deletes_orphans].

To add one child, load the parent and append, or merge the child alone with its
foreign key set. To leave the children alone, do not set the collection.

SQLAlchemy's documentation: [Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

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


if __name__ == "__main__":
    main()
