"""After `delete()`, `merge()` of the key inserts a row again; without a flush the row is deleted.

With autoflush the DELETE is emitted first. No row is found, and `merge()` returns a new pending
object, with [what the given object has loaded][snippets.merge.merge_copies_loaded_only]: the row
loses its `author_id`.

With autoflush off, the marked object is the target. What is copied onto it is lost, and the commit
deletes the row. To keep it, call `session.add()` with the marked object, and with each child that a
cascade marked: it [takes the mark from one object only][snippets.states.add_takes_back_delete].

SQLAlchemy's documentation: [Deleting](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-deleting).
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "`merge()` after `delete()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred = session.get(Book, 3)
        print("author", kindred.author_id)
        #> author 2
        session.delete(kindred)
        sql = sql_log(engine)
        merged = session.merge(Book(id=3, title="Kindred"))
        print(merged is kindred, state_of(merged))
        #> False pending
        session.commit()
        print(sql_of(sql))
        #> DELETE SELECT INSERT
        print(merged.title, "author", merged.author_id)
        #> Kindred author None

    with Session(engine, autoflush=False) as session:
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        merged = session.merge(Book(id=4, title="The Beowulf"))
        print(merged is beowulf, state_of(merged))
        #> True persistent
        session.commit()
        print(session.get(Book, 4))
        #> None


if __name__ == "__main__":
    main()
