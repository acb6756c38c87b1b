"""A value of another type in WHERE, as in `Author.id == "1"`, matches the row and no object.

The database converts the string, and the row changes. Python does not: `1 == "1"` is
false, so `'evaluate'` passes the object by, and it keeps the old value; a DELETE leaves
it persistent. There is no error. It happens with keys taken from a URL or from JSON, and
in `in_()` as well. PostgreSQL refuses to compare a number with a string.

A [bulk UPDATE][snippets.synchronize_session.bulk_update_synchronizes_loaded] with
`{"id": "1"}` changes the row and finds no object either, on PostgreSQL too.

Convert the value before: `Author.id == int(key)`. `synchronize_session="fetch"` takes the
keys from the database, and finds the objects.
"""

from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = '`id == "1"`: another type in WHERE'
REQUIRES = ("sqlite", "mariadb")


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        by_string = update(Author).where(Author.id == "1")
        result: Any = session.execute(by_string.values(born=1930))
        print(result.rowcount, ursula.born)
        #> 1 1929

        session.execute(update(Author), [{"id": "1", "born": 1931}])
        print(ursula.born)
        #> 1929

        fetched = by_string.execution_options(synchronize_session="fetch")
        session.execute(fetched.values(born=1932))
        print(ursula.born)
        #> 1932

        by_key = update(Author).where(Author.id == int("1"))
        session.execute(by_key.values(born=1933))
        print(ursula.born)
        #> 1933


if __name__ == "__main__":
    main()
