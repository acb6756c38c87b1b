"""`'fetch'` with a list of parameters needs RETURNING for lists: PostgreSQL, MariaDB, SQLite lack it.

This UPDATE with `bindparam()` is executed once for each dictionary of the list, and an UPDATE
executed for a list gives no RETURNING there. It takes `dml_strategy="orm"` to get this text; without
it, the list makes a [bulk UPDATE][snippets.synchronize_session.parameter_list_rules_out_much].

Execute a statement for each dictionary, with [the new values in
it][snippets.synchronize_session.bound_parameters_become_none].
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
        ursula = session.get(Author, 1)
        options = {"dml_strategy": "orm", "synchronize_session": "fetch"}
        try:
            session.execute(statement, rows, execution_options=options)
        except InvalidRequestError as error:
            print(error)
            #> For synchronize_session='fetch', can't use multiple parameter sets in ORM mode, which this backend does not support with RETURNING
        for row in rows:
            session.execute(statement, row, execution_options=options)
        print(ursula.born)
        #> 1930


if __name__ == "__main__":
    main()
