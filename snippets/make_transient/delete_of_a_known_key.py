"""`delete()` of an object made detached by key selects what its relationships need.

The flush loads the foreign key of the first book. `lavinia` had it set before
`make_transient_to_detached()`, which saves the SELECT.

The flush selects an author's books to set their foreign keys to NULL. Leave `books` unset before
the call. [What is set counts as loaded][snippets.make_transient.set_before_counts_as_loaded]: the
row of Kindred keeps the key of an author who is gone, or the database refuses the DELETE.

`session.execute(delete(Book).where(Book.id == 4))` is [one DELETE, and cascades
nothing][snippets.synchronize_session.delete_by_query_cascades_nothing].

SQLAlchemy's documentation:
[Using foreign key ON DELETE cascade with ORM relationships](https://docs.sqlalchemy.org/en/21/orm/cascades.html#passive-deletes).
"""

from contextlib import suppress

from sqlalchemy.exc import IntegrityError
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

        lavinia = Book(id=2, author_id=1)
        make_transient_to_detached(lavinia)
        session.delete(lavinia)
        session.flush()
        print("its foreign key is set:", sql_of(sql))
        #> its foreign key is set: DELETE

        ursula = Author(id=1)
        make_transient_to_detached(ursula)
        session.delete(ursula)
        session.flush()
        print("an author:", sql_of(sql))
        #> an author: SELECT UPDATE DELETE

        octavia = Author(id=2, books=[])  # there is one, Kindred
        make_transient_to_detached(octavia)
        session.delete(octavia)
        with suppress(IntegrityError):  # from a database that checks foreign keys
            session.flush()
        print("its books are set:", sql_of(sql))
        #> its books are set: DELETE


if __name__ == "__main__":
    main()
