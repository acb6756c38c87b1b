"""A list of parameters rules out `'fetch'`, DELETE, and WHERE unless `synchronize_session=None`.

The list makes it the [bulk UPDATE by primary
key][snippets.synchronize_session.bulk_update_synchronizes_loaded]. With additional WHERE the
session does not know which rows are spared, so synchronizing is refused: pass
`synchronize_session=None`, or `False`, and [expire the
objects][snippets.refresh.expire_discards_changes].

For a statement of your own with many parameters, flush, since the connection [does
not][snippets.states.core_statement_autoflushes], call `session.connection().execute(statement,
rows)`, and expire. To delete by a list of keys, write `delete(Book).where(Book.id.in_(keys))`.

SQLAlchemy's documentation: [Disabling Bulk ORM Update by Primary
Key](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-bulk-update-disabling).
"""

from sqlalchemy import delete, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "a list of parameters and WHERE"
REQUIRES = ("sqlalchemy>=2.0.11",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        old = update(Author).where(Author.born < 1940)
        for statement in (
            update(Author).execution_options(synchronize_session="fetch"),
            old,
            delete(Book),
        ):
            try:
                session.execute(statement, [{"id": 1}])
            except InvalidRequestError as error:
                print(error)
                #> The 'fetch' synchronization strategy is not available for 'bulk' ORM updates (i.e. multiple parameter sets)
                #> bulk synchronize of persistent objects not supported when using bulk update with additional WHERE criteria right now.  add synchronize_session=None execution option to bypass synchronize of persistent objects.
                #> Bulk ORM DELETE not supported right now. Statement may be invoked at the Core level using session.connection().execute(stmt, parameters)

        rows = [{"id": 1, "born": 1930}, {"id": 2, "born": 1948}]
        session.execute(old.execution_options(synchronize_session=None), rows)
        print(ursula.born)
        #> 1929
        session.expire_all()
        print([session.get(Author, key).born for key in (1, 2)])
        #> [1930, 1947]


if __name__ == "__main__":
    main()
