"""`add()` brings along what is loaded in the object's relationships, and what was removed from them.

The save-update cascade follows loaded attributes; it loads nothing. It also follows
objects that were removed from a collection since it was loaded: the flush has to
set their foreign key to NULL. So a book taken out of `ursula.books` while
detached enters the session together with her.

All of them have to be free to enter. If one belongs to another session, or the session
holds another instance of the same identity, `add()` raises, and what entered before
[stays in the session][snippets.detachment.failed_add_leaves_half_behind]. The more a
detached object has loaded, the more reason to load it anew by its primary key.

SQLAlchemy's documentation: [save-update](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-save-update).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        dispossessed, lavinia = ursula.books
        octavia = session.get(Author, 2)
        kindred = session.get(Book, 3)

    ursula.books.remove(lavinia)
    sql = sql_log(engine)
    with Session(engine) as session:
        session.add_all([ursula, octavia])
        print(inspect(dispossessed).persistent, inspect(lavinia).persistent)
        #> True True
        print(inspect(kindred).persistent, len(sql))
        #> False 0
        session.commit()
        print(lavinia.author_id)
        #> None


if __name__ == "__main__":
    main()
