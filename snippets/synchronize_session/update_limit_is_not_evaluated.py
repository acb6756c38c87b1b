"""On MariaDB an UPDATE with LIMIT changes some rows, and `'evaluate'` all objects that match.

The limit is no part of WHERE, and `'evaluate'` does not know it. `'fetch'` changes all objects too:
it emits its SELECT without the limit.

Use `synchronize_session=False`, and
[`session.expire_all()`][snippets.refresh.expire_discards_changes] after it. Or select the keys
first, with `limit()`, and update by `Author.id.in_(keys)`.

A URL that begins with mysql needs `mysql_limit`, one with mariadb `mariadb_limit`: the other is
ignored, and all rows are changed.
"""

from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "UPDATE with LIMIT on MariaDB"
REQUIRES = ("mariadb",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        limit = {"mysql_limit": 1, "mariadb_limit": 1}
        one = update(Author).with_dialect_options(**limit)
        result: Any = session.execute(one.values(born=1930))
        print(result.rowcount, ursula.born, octavia.born)
        #> 1 1930 1930
        rows = select(func.count()).where(Author.born == 1930)
        print(session.scalar(rows))
        #> 1

        fetched = one.values(born=1931)
        session.execute(fetched.execution_options(synchronize_session="fetch"))
        print(ursula.born, octavia.born)
        #> 1931 1931

        keys = session.scalars(select(Author.id).limit(1)).all()
        session.execute(update(Author).where(Author.id.in_(keys)).values(born=1932))
        print(sorted([ursula.born, octavia.born]))
        #> [1931, 1932]


if __name__ == "__main__":
    main()
