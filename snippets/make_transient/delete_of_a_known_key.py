"""`delete()` of an object made detached by key selects what its relationships need.

A book has an author. The flush needs its foreign key in order to sort the DELETEs, and
loads it if it is expired. Set it before `make_transient_to_detached()` to save the
SELECT.

An author has books. The flush selects them to set their foreign keys to NULL. A class
with a [version counter][snippets.make_transient.version_is_selected_first] needs its
version.

`session.execute(delete(Book).where(Book.id == 4))` is one DELETE, and leaves all children
to the database.

SQLAlchemy's documentation:
[Using foreign key ON DELETE cascade with ORM relationships](https://docs.sqlalchemy.org/en/21/orm/cascades.html#passive-deletes).
"""

from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "DELETE by key"


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        beowulf = Book(id=4)
        make_transient_to_detached(beowulf)
        session.delete(beowulf)
        session.flush()
        print("a book:", sql_of(sql))
        #> a book: SELECT DELETE

        kindred = Book(id=3, author_id=2)
        make_transient_to_detached(kindred)
        session.delete(kindred)
        session.flush()
        print("its foreign key is set:", sql_of(sql))
        #> its foreign key is set: DELETE

        ursula = Author(id=1)
        make_transient_to_detached(ursula)
        session.delete(ursula)
        session.flush()
        print("an author:", sql_of(sql))
        #> an author: SELECT UPDATE DELETE


if __name__ == "__main__":
    main()
