"""An ORM UPDATE of a primary key does not change the identity of the object.

The object stays in the identity map under its old key, which no row has any more. `get()` of the
new key loads a second object for the same row, and `refresh()` of the first raises. Where WHERE is
evaluated, as here, its attribute has the new key; `'fetch'` may miss the object, because the keys
[in RETURNING][snippets.synchronize_session.fetch_sql_sqlite] are the new ones.

Flush and expunge the objects before such an UPDATE, or assign `beowulf.id = 40` and let [the flush
change the key][snippets.states.primary_key_change_at_flush].
"""

from sqlalchemy import inspect, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "UPDATE of a primary key"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.execute(update(Book).where(Book.id == 4).values(id=40))
        print(beowulf.id, inspect(beowulf).identity)
        #> 40 (4,)
        print(session.get(Book, 40) is beowulf)
        #> False
        try:
            session.refresh(beowulf)
        except InvalidRequestError as error:
            print(error)
            #> Could not refresh instance '<Book at 0x...>'


if __name__ == "__main__":
    main()
