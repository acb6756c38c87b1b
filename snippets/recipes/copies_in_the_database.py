"""INSERT from SELECT copies children in the database, and loads none of them.

A collection that is loaded already [stays as it
is][snippets.synchronize_session.update_leaves_relationships_stale], and the INSERT calls [no
constructor and no mapper event][snippets.synchronize_session.insert_passes_hooks_by].
"""

from sqlalchemy import insert, literal, select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "INSERT from SELECT"
REQUIRES = ()


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        copy = Author(name="Ursula, again")
        session.add(copy)
        session.flush()
        rows = select(Book.title, literal(copy.id)).where(Book.author_id == 1)
        session.execute(insert(Book).from_select(["title", "author_id"], rows))
        print([book.title for book in copy.books])
        #> ['The Dispossessed', 'Lavinia']
        session.commit()


if __name__ == "__main__":
    main()
