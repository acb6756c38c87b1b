"""`Session.delete()` of an object that is deleted already emits a second DELETE, which warns.

`add()` refuses such an object; `delete()` does not. It puts the object into the
identity map and into `session.deleted`, so for a while it reads `deleted` and is in the
session. The DELETE matches no row, and the flush warns. The same holds after the
commit, for a detached object with `was_deleted`.

Test `inspect(beowulf).was_deleted` first, where it is not known who deletes.
"""

import warnings

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        session.flush()
        sql = sql_log(engine)
        session.delete(beowulf)
        print(inspect(beowulf).deleted, beowulf in session)
        #> True True

        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            session.flush()
        print([statement.split()[0] for statement in sql])
        #> ['DELETE']
        print(str(caught[0].message).partition("  Please")[0])
        #> DELETE statement on table 'book' expected to delete 1 row(s); 0 were matched.


if __name__ == "__main__":
    main()
