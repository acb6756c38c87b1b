"""`merge()` of an expired object copies nothing: you get the target as it is, or an empty new object.

`merge()` finds the row by the identity key. If the row is gone, the result is a new object
without any value, its key included: here the flush fails; where NULL is allowed, it inserts a
new row.

Before you detach an object that `commit()` has expired, call `session.refresh()`; or use
`expire_on_commit=False`. Where the row may be gone, ask `session.get()` first, [by the object's
identity][snippets.detachment.load_anew_by_identity].
"""

from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "`merge()` of an expired object"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.commit()  # expires it
    sql = sql_log(engine)
    with Session(engine) as session:
        merged = session.merge(beowulf)
        print(sql_of(sql), state_of(merged), merged.id, merged.title)
        #> SELECT persistent 4 Beowulf

    with engine.begin() as connection:  # somebody else
        connection.execute(delete(Book).where(Book.id == 4))
    with Session(engine) as session:
        merged = session.merge(beowulf)
        print(state_of(merged), merged.id, merged.title)
        #> pending None None
        try:
            session.flush()  # a title must not be NULL
        except IntegrityError as error:
            print(type(error).__name__)
            #> IntegrityError


if __name__ == "__main__":
    main()
