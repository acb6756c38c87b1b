"""`Session.get()` with `None` for the key warns, emits a SELECT with `IS NULL`, and returns `None`.

Here the key is a foreign key column that holds NULL.

Test it first. To have the key of a new object, `session.flush()`.
"""

import warnings

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "`get()` of `None`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        sql = sql_log(engine)
        if beowulf.author_id is not None:
            print(session.get(Author, beowulf.author_id))
        print("tested first:", sql_of(sql))
        #> tested first: no SQL

        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            print(session.get(Author, beowulf.author_id), sql_of(sql))
            #> None SELECT
        print(caught[0].message)
        #> fully NULL primary key identity cannot load any object.  This condition may raise an error in a future release.


if __name__ == "__main__":
    main()
