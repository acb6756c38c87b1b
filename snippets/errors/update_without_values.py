"""An UPDATE without values is sent as `UPDATE author SET`, unless a column has `onupdate`.

SQLAlchemy does not notice; the error is the database's. With a column that has `onupdate` there is
no error: [every row that matches gets a new time
stamp][snippets.errors.update_without_values_writes_onupdate]. In a list of parameters a dictionary
that holds only the key sends nothing, and an empty one raises a bare `KeyError`.

Test the dictionary before you build the statement: `if changes: session.execute(...)`.
"""

from typing import Any

from sqlalchemy import update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log

LABEL = "an UPDATE without values"


def main() -> None:
    engine = new_library()
    nothing: dict[str, Any] = {}
    sql = sql_log(engine)
    for statement in (
        update(Author),
        update(Author).values(),
        update(Author).values(nothing),
        update(Author).values([]),
    ):
        with Session(engine) as session:
            sql.clear()
            try:
                session.execute(statement)
            except DBAPIError:
                print(sql)
                #> ['UPDATE author SET']
                #> ['UPDATE author SET']
                #> ['UPDATE author SET']
                #> ['UPDATE author SET']

    with Session(engine) as session:
        sql.clear()
        session.execute(update(Author), [{"id": 1}])
        print(sql)
        #> []
        try:
            session.execute(update(Author), [nothing])
        except KeyError as error:
            print(sql, error)
            #> [] 'id'


if __name__ == "__main__":
    main()
