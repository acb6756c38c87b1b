"""`'fetch'` with a list of parameters needs RETURNING for lists: PostgreSQL, MariaDB, SQLite lack it.

A WHERE with `bindparam()` and a list of dictionaries is executed for each of them. The
keys of the rows cannot be fetched beforehand, since they differ from one to the next, and
an UPDATE executed for a list gives no RETURNING. It takes `dml_strategy="orm"` to get
this text; without it, the list makes a
[bulk UPDATE][snippets.synchronize_session.parameter_list_rules_out_much].

Execute the statement once for each dictionary, or with `synchronize_session=False` and
`session.expire_all()` after it. (For a subclass in one table with its base, only the first works.)
"""

from sqlalchemy import bindparam, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`'fetch'` with a list"
REQUIRES = ("sqlalchemy>=2.0.11",)


def main() -> None:
    engine = new_library()
    statement = update(Author).where(Author.id == bindparam("key")).values(born=1930)
    rows = [{"key": 1}, {"key": 2}]
    with Session(engine) as session:
        for synchronize in ("fetch", False):
            options = {"dml_strategy": "orm", "synchronize_session": synchronize}
            try:
                session.execute(statement, rows, execution_options=options)
                answer = "executed"
            except InvalidRequestError as error:
                answer = str(error)
            print(answer)
            #> For synchronize_session='fetch', can't use multiple parameter sets in ORM mode, which this backend does not support with RETURNING
            #> executed


if __name__ == "__main__":
    main()
