"""`refresh()` and expired columns ignore `with_loader_criteria()` that an event adds.

A `do_orm_execute` listener that hides rows, for soft deletes or tenants, is called for
queries, lazy loads, `get()`, `refresh()` and the reload of expired columns; the last two say
`is_column_load`. The criteria limit queries, lazy loads, and a `get()` that has to look for
the row. An object that is in the session already is loaded by its key alone. So an object
that became hidden stays readable, and `get()` returns it, expired or not.

To see it hidden, query for it, or expunge it first. In the listener, leave
`is_column_load` out, as SQLAlchemy's recipe does.

SQLAlchemy's documentation: [Adding global WHERE / ON
criteria](https://docs.sqlalchemy.org/en/21/orm/session_events.html#do-orm-execute-global-criteria).
"""

from sqlalchemy import event, select
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    visible = with_loader_criteria(Book, Book.title != "Lavinia")

    def hide(state: ORMExecuteState) -> None:
        loads.append((state.is_column_load, state.is_relationship_load))
        state.statement = state.statement.options(visible)

    loads: list[tuple[bool, bool]] = []
    with Session(engine) as session:
        lavinia = session.get(Book, 2)
        event.listen(session, "do_orm_execute", hide)
        print(session.scalars(select(Book.id).order_by(Book.id)).all())
        #> [1, 3, 4]
        print([book.id for book in session.get(Author, 1).books])
        #> [1]
        session.refresh(lavinia)
        session.expire(lavinia)
        print(session.get(Book, 2) is lavinia, lavinia.title)
        #> True Lavinia
        print(loads)
        #> [(False, False), (False, False), (False, True), (True, False), (True, False)]
        session.expunge(lavinia)
        print(session.get(Book, 2))
        #> None


if __name__ == "__main__":
    main()
