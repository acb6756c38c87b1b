"""`result.rowcount` counts the rows that WHERE matched, whatever the session has loaded.

The statement changes rows that are not loaded, too, whatever `synchronize_session` says. A row
counts also if it held the new value already.

With `returning()` there is no `rowcount`: count the rows you got. Neither has the result of a [bulk
UPDATE by primary key][snippets.synchronize_session.bulk_update_checks_row_count] one. Type checkers
do not know the attribute: use `cast()`, as here.
"""

from typing import Any, cast

from sqlalchemy import CursorResult, delete, update
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "`rowcount`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)  # and no other
        for value in ("evaluate", "fetch", False):
            same = update(Author).values(born=1930)
            same = same.execution_options(synchronize_session=value)
            result = cast("CursorResult[Any]", session.execute(same))
            print(result.rowcount, ursula.born)
            #> 2 1930
            #> 2 1930
            #> 2 1930

        returned = session.execute(delete(Book).returning(Book.id))
        print(hasattr(returned, "rowcount"), len(returned.all()))
        #> False 4
        by_key = session.execute(update(Author), [{"id": 1, "born": 1931}])
        print(hasattr(by_key, "rowcount"))
        #> False


if __name__ == "__main__":
    main()
