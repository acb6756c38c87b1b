"""`with_loader_criteria()` of the updated class limits an ORM UPDATE or DELETE, and its objects.

The criteria become part of WHERE, and `'evaluate'` looks at them as well: rows and objects
are the same. Criteria of another class, one that WHERE joins, are
[ignored][snippets.synchronize_session.loader_criteria_ignore_joined_class].

For a joined-table subclass, criteria on a column of its base table do harm: the join is missing, and
[all its rows change][snippets.synchronize_session.joined_criteria_update_every_row]. Add the join to
WHERE, as that rule says.

So a `do_orm_execute` listener that adds criteria for soft deletes or tenants
covers these statements, if it does not restrict itself to `is_select`. It covers
`Query.update()` and `Query.delete()` too. It does not cover the [bulk UPDATE by primary
key][snippets.synchronize_session.bulk_update_synchronizes_loaded], nor the flush.

SQLAlchemy's documentation: [with_loader_criteria()](https://docs.sqlalchemy.org/en/21/orm/queryguide/api.html#sqlalchemy.orm.with_loader_criteria).
"""

from sqlalchemy import delete, event, func, select, update
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`with_loader_criteria()`"


def main() -> None:
    engine = new_library()
    rows = select(func.count()).select_from(Book.__table__)
    later = with_loader_criteria(Book, Book.id > 1)

    def limit(state: ORMExecuteState) -> None:
        state.statement = state.statement.options(later)

    with Session(engine) as session:
        books = [session.get(Book, key) for key in (1, 2)]
        event.listen(session, "do_orm_execute", limit)
        session.execute(update(Book).values(title="X"))
        print([book.title for book in books])
        #> ['The Dispossessed', 'X']
        session.execute(delete(Book))
        print([state_of(book) for book in books])
        #> ['persistent', 'deleted']
        print(session.scalars(select(Book.id)).all(), session.scalar(rows))
        #> [] 1


if __name__ == "__main__":
    main()
