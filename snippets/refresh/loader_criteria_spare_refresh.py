"""`with_loader_criteria()` from an event does not hide an object from `refresh()` or a reload.

The listener, as for soft deletes or tenants, limits queries, collections that are loaded, and a
`get()` with `populate_existing` or `with_for_update`. An object that is in the session already is
loaded by its key alone: here the hidden book stays readable, and a plain `get()` returns it.

To see the object hidden, query for it, or expunge it first.

SQLAlchemy's documentation: [Adding global WHERE / ON
criteria](https://docs.sqlalchemy.org/en/21/orm/session_events.html#do-orm-execute-global-criteria).
"""

from sqlalchemy import event, select
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria

from snippets.library import Author, Book, new_library

LABEL = "Soft-delete criteria and `refresh()`"


def hide_lavinia(state: ORMExecuteState) -> None:
    shown = with_loader_criteria(Book, Book.title != "Lavinia")
    state.statement = state.statement.options(shown)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        lavinia, ursula = session.get(Book, 2), session.get(Author, 1)
        print(len(ursula.books), "books")
        #> 2 books
        event.listen(session, "do_orm_execute", hide_lavinia)
        print(session.scalars(select(Book.id).order_by(Book.id)).all())
        #> [1, 3, 4]

        session.refresh(lavinia)
        session.expire(lavinia)
        print(session.get(Book, 2) is lavinia, lavinia.title)
        #> True Lavinia
        print(session.get(Book, 2, populate_existing=True))
        #> None
        print(session.get(Book, 2, with_for_update=True))
        #> None
        session.refresh(ursula, ["books"])
        print(len(ursula.books), "books")
        #> 1 books
        session.expunge(lavinia)
        print(session.get(Book, 2))
        #> None


if __name__ == "__main__":
    main()
