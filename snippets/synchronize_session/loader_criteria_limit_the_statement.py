"""`with_loader_criteria()` of the updated class limits an ORM UPDATE or DELETE, and its objects.

The criteria become part of WHERE, and `'evaluate'` looks at them as well. So a `do_orm_execute`
listener that adds them, for soft deletes or tenants, covers these statements, `Query.update()`
included. For a mixin or a base class it needs `include_aliases=True`: without it the subclass is
not limited.

It does not cover the bulk UPDATE by primary key, nor the flush. Criteria of a class that WHERE
joins are [ignored][snippets.synchronize_session.loader_criteria_ignore_joined_class]. Criteria on a
base column of a joined-table subclass [make it change all
rows][snippets.synchronize_session.joined_criteria_update_every_row].

SQLAlchemy's documentation:
[with_loader_criteria()](https://docs.sqlalchemy.org/en/21/orm/queryguide/api.html#sqlalchemy.orm.with_loader_criteria).
"""

from typing import Any

from sqlalchemy import delete, event, func, select, update
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    ORMExecuteState,
    Session,
    mapped_column,
    with_loader_criteria,
)

from snippets.library import new_library
from snippets.words import state_of

LABEL = "`with_loader_criteria()`"


class Hideable:
    hidden: Mapped[int] = mapped_column()


class Model(DeclarativeBase):
    pass


class Note(Hideable, Model):
    __tablename__ = "note"

    id: Mapped[int] = mapped_column(primary_key=True)
    stars: Mapped[int]


def visible(include_aliases: bool) -> Any:
    return with_loader_criteria(
        Hideable, lambda cls: cls.hidden == 0, include_aliases=include_aliases
    )


def limit(state: ORMExecuteState) -> None:
    state.statement = state.statement.options(visible(include_aliases=True))


def main() -> None:
    engine = new_library()
    Model.metadata.drop_all(engine)
    Model.metadata.create_all(engine)
    rows = select(func.count()).select_from(Note.__table__)
    with Session(engine) as session:
        notes = [Note(id=1, stars=3, hidden=1), Note(id=2, stars=3, hidden=0)]
        session.add_all(notes)
        session.flush()

        unlimited = update(Note).options(visible(include_aliases=False))
        result: Any = session.execute(unlimited.values(stars=4))
        print(result.rowcount, "rows")
        #> 2 rows

        event.listen(session, "do_orm_execute", limit)
        session.execute(update(Note).values(stars=5))
        print([note.stars for note in notes])
        #> [4, 5]
        print(session.query(Note).update({"stars": 6}), "row")
        #> 1 row
        session.execute(update(Note), [{"id": 1, "stars": 7}])
        print([note.stars for note in notes])
        #> [7, 6]
        session.execute(delete(Note))
        print([state_of(note) for note in notes])
        #> ['persistent', 'deleted']
        notes[0].stars = 8
        session.flush()
        print(session.scalar(rows), "row left")
        #> 1 row left


if __name__ == "__main__":
    main()
