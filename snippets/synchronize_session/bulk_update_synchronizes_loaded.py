"""`execute(update(Author), [{...}])` updates rows by primary key, and loaded columns as well.

Each dictionary holds a primary key and new values, under attribute names; [a misspelt one is
ignored][snippets.synchronize_session.bulk_dictionaries_ignore_unknown_keys]. Objects in the session
are found by the key and get the values, without being dirty. An attribute that is not loaded stays
unloaded.

A key of [another type][snippets.synchronize_session.criteria_compare_types_in_python], `"1"` for
`1`, finds the row and no object.

SQLAlchemy's documentation: [ORM Bulk UPDATE by Primary
Key](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-bulk-update).
"""

from sqlalchemy import inspect, update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "bulk UPDATE by primary key"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        session.expire(octavia, ["born"])
        sql = sql_log(engine)
        rows = [{"id": 1, "born": 1930}, {"id": 2, "born": 1948}]
        session.execute(update(Author), rows)
        print(sql_of(sql), ursula.born, ursula in session.dirty)
        #> UPDATE 1930 False
        print("born" in inspect(octavia).unloaded, octavia.born)
        #> True 1948
        session.execute(update(Author), [{"id": "1", "born": 1931}])
        print(ursula.born)
        #> 1930


if __name__ == "__main__":
    main()
