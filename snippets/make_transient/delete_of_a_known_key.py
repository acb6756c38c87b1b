"""`delete()` of an object made detached by key selects only what its relationships need.

A book has an author. The flush needs its foreign key in order to sort the DELETEs, and
loads it if it is expired. Set the foreign key before `make_transient_to_detached()` to
save the SELECT. An author has books, and the flush selects them to set their foreign key
to NULL, or to delete them by cascade; `passive_deletes="all"` on the relationship
prevents that. For a class without relationships the DELETE is all.

`session.execute(delete(Book).where(Book.id == 4))` is one DELETE, and leaves all children
to the database.

SQLAlchemy's documentation:
[Using foreign key ON DELETE cascade with ORM relationships](https://docs.sqlalchemy.org/en/21/orm/cascades.html#passive-deletes).
"""

from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    beowulf = Book(id=4)
    kindred = Book(id=3, author_id=2)
    ursula = Author(id=1)
    with Session(engine) as session:
        for known in (beowulf, kindred, ursula):
            make_transient_to_detached(known)
            sql.clear()
            session.delete(known)
            session.flush()
            print([statement.split()[0] for statement in sql])
            #> ['SELECT', 'DELETE']
            #> ['DELETE']
            #> ['SELECT', 'UPDATE', 'DELETE']


if __name__ == "__main__":
    main()
