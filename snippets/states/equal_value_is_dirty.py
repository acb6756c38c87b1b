"""Assigning an equal value to a loaded attribute makes the object dirty, but emits no UPDATE.

Any assignment sets `inspect(book).modified` and drops the name from `unmodified`. The
comparison with the old value comes later: in `session.is_modified(book)`, in the
attribute's history, and in the flush.

To learn whether something would be written, ask `session.is_modified(book)`, not
`book in session.dirty`. It can only compare if the old value was loaded:
[without it, every assignment counts as a change][snippets.states.no_old_value_is_a_change].
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred = session.get(Book, 3)
        state = inspect(kindred)
        kindred.title = "Kindred"
        print(state.modified, kindred in session.dirty)
        #> True True
        print("title" in state.unmodified, session.is_modified(kindred))
        #> False False

        sql = sql_log(engine)
        session.flush()
        print(sql, state.modified)
        #> [] False


if __name__ == "__main__":
    main()
