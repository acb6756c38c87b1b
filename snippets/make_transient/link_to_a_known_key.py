"""A parent made detached by its key can be assigned to a new object without being loaded.

The save-update cascade makes the parent persistent, and the flush takes the foreign key from it.

If the session holds that author already, `add()` [raises "Can't attach
instance"][snippets.make_transient.made_detached_conflicts_with_loaded]. `Book(title="Dawn",
author_id=2)` needs no object and cannot conflict: prefer it where the column is mapped.
"""

from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "link to a parent by its key"


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        octavia = Author(id=2)
        make_transient_to_detached(octavia)
        dawn = Book(title="Dawn", author=octavia)
        session.add(dawn)
        print("parent:", state_of(octavia))
        #> parent: persistent
        session.flush()
        print("foreign key:", dawn.author_id, "-", sql_of(sql))
        #> foreign key: 2 - INSERT

        session.commit()
        print([book.title for book in octavia.books])
        #> ['Kindred', 'Dawn']


if __name__ == "__main__":
    main()
