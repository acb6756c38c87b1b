"""`json.dumps()` refuses a mapped object, and its `vars()`, which hold `_sa_instance_state`.

`vars()` holds SQLAlchemy's own state beside the loaded values, and after a commit, by default, [no
column][snippets.states.dict_is_empty_after_commit].

Build a dictionary from the mapping's columns, while the session is open: here reading the expired
ones emits a SELECT. Rows of selected columns need no object: `[dict(row) for row in
session.execute(select(Author.id, Author.name)).mappings()]`.

SQLAlchemy's documentation:
[Mapper.column_attrs](https://docs.sqlalchemy.org/en/21/orm/mapping_api.html#sqlalchemy.orm.Mapper.column_attrs).
"""

import json

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "not JSON serializable"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        for value in (ursula, vars(ursula)):
            try:
                json.dumps(value)
            except TypeError as error:
                print(error)
                #> Object of type Author is not JSON serializable
                #> Object of type InstanceState is not JSON serializable

        session.commit()
        sql = sql_log(engine)
        columns = inspect(ursula).mapper.column_attrs.keys()
        print(json.dumps({name: getattr(ursula, name) for name in columns}))
        #> {"id": 1, "name": "Ursula", "born": 1929}
        print(sql_of(sql))
        #> SELECT

        rows = session.execute(select(Author.id, Author.name)).mappings()
        print(json.dumps([dict(row) for row in rows]))
        #> [{"id": 1, "name": "Ursula"}, {"id": 2, "name": "Octavia"}]


if __name__ == "__main__":
    main()
