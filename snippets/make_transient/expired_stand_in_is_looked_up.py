"""Plain `get()` does not check the row of an object made detached by key, until it is wholly expired.

`make_transient_to_detached()` marks columns as expired, not the object, so `get()` returns it from
the identity map. With `populate_existing=True` or `with_for_update=True` it looks for the row, and
returns None.

`expire()` without names expires the whole object, and so does [a
commit][snippets.refresh.commit_expires_every_object]. Then `get()` returns None, and the object is
[deleted from then on][snippets.states.get_of_missing_row].
"""

from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "`get()` of an object without a row"


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    ghost = Author(id=99)
    make_transient_to_detached(ghost)
    with Session(engine) as session:
        session.add(ghost)
        print(session.get(Author, 99) is ghost, "-", sql_of(sql))
        #> True - no SQL

        print(session.get(Author, 99, populate_existing=True), state_of(ghost))
        #> None persistent
        print(session.get(Author, 99, with_for_update=True), state_of(ghost))
        #> None persistent

        session.expire(ghost)
        print(session.get(Author, 99), state_of(ghost))
        #> None deleted


if __name__ == "__main__":
    main()
