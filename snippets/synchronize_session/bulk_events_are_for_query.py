"""`after_bulk_update` and `after_bulk_delete` fire for `Query.update()` and `delete()` only.

`session.execute(update(Author))` does not fire them. To see both, listen for `do_orm_execute`,
which the legacy methods go through too, and ask `is_update` and `is_delete`. It is called before
the statement. To act after it, call `state.invoke_statement()` in the hook and return its result.

For the keys of the rows, emit a SELECT with the statement's WHERE first, as here before a DELETE. A
row that another transaction adds between the two can be missing.

SQLAlchemy's documentation: [Execute
Events](https://docs.sqlalchemy.org/en/21/orm/session_events.html#session-execute-events).
"""

from typing import Any, Optional

from sqlalchemy import Result, delete, event, select, update
from sqlalchemy.orm import ORMExecuteState, Session

from snippets.library import Author, Book, new_library

LABEL = "`after_bulk_update`, `after_bulk_delete`"

fired: list[str] = []
keys: list[Any] = []


def after_bulk_update(context: Any) -> None:
    fired.append("after_bulk_update")


def after_bulk_delete(context: Any) -> None:
    fired.append("after_bulk_delete")


def around(state: ORMExecuteState) -> Optional[Result[Any]]:
    if not (state.is_update or state.is_delete):
        return None
    fired.append("before")
    if state.is_delete:
        statement: Any = state.statement
        doomed = select(*statement.table.primary_key)
        if statement.whereclause is not None:
            doomed = doomed.where(statement.whereclause)
        keys.extend(state.session.execute(doomed, state.parameters))
    result = state.invoke_statement()
    fired.append("after")
    return result


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        event.listen(session, "after_bulk_update", after_bulk_update)
        event.listen(session, "after_bulk_delete", after_bulk_delete)
        event.listen(session, "do_orm_execute", around)
        session.get(Author, 1)
        session.execute(update(Author).values(born=1930))
        session.execute(delete(Book).where(Book.author_id == 1))
        print(fired)
        #> ['before', 'after', 'before', 'after']

        fired.clear()
        session.query(Author).update({"born": 1931})
        session.query(Book).delete()
        print(fired)
        #> ['before', 'after', 'after_bulk_update', 'before', 'after', 'after_bulk_delete']
        print("deleted:", *sorted(keys))
        #> deleted: (1,) (2,) (3,) (4,)


if __name__ == "__main__":
    main()
