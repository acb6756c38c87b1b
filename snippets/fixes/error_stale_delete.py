"""For a row that may be gone, execute `delete()`: it may match nothing.

It deletes from one table only: no children, no many-to-many rows, no base table of joined
inheritance.
"""

import warnings
from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine, expire_on_commit=False)
    beowulf = session.get(Book, 4)
    # Something that this session does not see deletes the row.
    session.connection().execute(delete(Book).where(Book.id == 4))
    session.commit()
    # before
    session.delete(beowulf)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.flush()
    print(caught[0].message)
    #> DELETE statement on table 'book' expected to delete 1 row(s); 0 were matched.  Please set confirm_deleted_rows=False within the mapper configuration to prevent this warning.
    session.rollback()
    # after
    gone: Any = session.execute(delete(Book).where(Book.id == 4))
    session.commit()
    print(gone.rowcount, "rows")
    #> 0 rows
    session.close()


if __name__ == "__main__":
    main()
