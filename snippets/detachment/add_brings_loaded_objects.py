"""`add()` also adds what is loaded in the object's relationships, and what was removed from them.

By default the save-update cascade follows loaded attributes; it loads nothing. It also follows
objects that were removed from a collection since it was loaded: the flush has to set their foreign
key to NULL.

All of them have to be free to enter. If one belongs to another session, or the session holds
another object of the same row, `add()` raises, and what entered before
[stays in the session][snippets.detachment.failed_add_leaves_half_behind]. If a detached object has
much loaded, load it again by its primary key instead.

SQLAlchemy's documentation: [save-update](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-save-update).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "what enters together with the object"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        dispossessed, lavinia = ursula.books
        kindred = session.get(Book, 3)  # octavia.books is not loaded
    ursula.books.remove(lavinia)

    sql = sql_log(engine)
    with Session(engine) as session:
        session.add_all([ursula, octavia])
        print("still hers:", state_of(dispossessed))
        #> still hers: persistent
        print("removed:", state_of(lavinia))
        #> removed: persistent
        print("not loaded:", state_of(kindred))
        #> not loaded: detached
        print(sql_of(sql))
        #> no SQL

        session.commit()
        print(lavinia.author_id)
        #> None


if __name__ == "__main__":
    main()
