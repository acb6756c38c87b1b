"""`add()` also adds what the object's relationships have loaded, and what was removed from there.

The save-update cascade follows loaded attributes; here it emits no SQL, and Octavia's book, which
is not loaded, stays detached. A book that was removed after the loading comes along: the flush has
to write its removal.

If one of them belongs to another session, or the session holds another object of its row, `add()`
raises, and [what entered before stays][snippets.detachment.failed_add_leaves_half_behind]. Close
the session then, and load the object in a new one.

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
