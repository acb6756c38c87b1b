"""`add()` makes a new object pending, and runs no SQL.

The session remembers that the object is to be INSERTed. No row is there yet, so the
object has no id and no key. That state is *pending*.

More on it: [what `add()` does to a new object][snippets.states.add_makes_pending].
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "`add()` runs no SQL"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        walden = Book(title="Walden")
        log = sql_log(engine)
        session.add(walden)
        print(sql_of(log))
        #> no SQL
        print("id:", walden.id)
        #> id: None
        print(state_of(walden))
        #> pending


if __name__ == "__main__":
    main()
