"""In a bulk UPDATE each dictionary must hold the primary key, whatever WHERE says.

The list of dictionaries makes it a [bulk UPDATE by primary
key][snippets.synchronize_session.bulk_update_synchronizes_loaded], also with a `bindparam()` in
WHERE. By default its WHERE [is refused
first][snippets.synchronize_session.parameter_list_rules_out_much].

Add the keys, under the attribute's name. For a WHERE of your own, call `session.flush()`, since the
connection [does not][snippets.states.core_statement_autoflushes], and
`session.connection().execute(statement, rows)`, which [synchronizes
nothing][snippets.synchronize_session.core_statement_ignores_the_option]. Its parameters need names
other than the columns': `bindparam("old")`.

SQLAlchemy's documentation: [Error bupq](https://docs.sqlalchemy.org/en/21/errors.html#error-bupq).
"""

from typing import Any

from sqlalchemy import bindparam, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "No primary key value supplied"
REQUIRES = ("sqlalchemy>=2.0.16",)


def main() -> None:
    engine = new_library()
    rows: list[dict[str, Any]] = [{"old": "Ursula", "name": "Le Guin"}]
    by_name = update(Author).where(Author.name == bindparam("old"))
    with Session(engine) as session:
        for statement in (
            update(Author),
            by_name,
            by_name.execution_options(synchronize_session=None),
        ):
            try:
                session.execute(statement, rows)
            except InvalidRequestError as error:
                print(error)
                #> No primary key value supplied for column(s) author.id; per-row ORM Bulk UPDATE by Primary Key requires that records contain primary key values (Background on this error at: https://sqlalche.me/e/21/bupq)
                #> bulk synchronize of persistent objects not supported when using bulk update with additional WHERE criteria right now.  add synchronize_session=None execution option to bypass synchronize of persistent objects.
                #> No primary key value supplied for column(s) author.id; per-row ORM Bulk UPDATE by Primary Key requires that records contain primary key values (Background on this error at: https://sqlalche.me/e/21/bupq)

        session.connection().execute(by_name, rows)
        print(session.get(Author, 1).name)
        #> Le Guin


if __name__ == "__main__":
    main()
