"""An attribute's history runs from the last load or flush, not from the start of the transaction.

The `history` of an `AttributeState` names the value now, and the one before if that was loaded:
[assigning a plain column does not load it][snippets.states.no_old_value_is_a_change], nor [does
`history`][snippets.states.loaded_value_never_loads].

To record changes, read the history in
[`after_flush`][snippets.states.before_flush_misses_synced_children]: in `before_flush` it lacks
foreign keys that relationships will set, in `before_commit` what a query or a `flush()` wrote. For
objects that will be deleted, listen for
[`before_delete`][snippets.states.before_delete_sees_orphans].

SQLAlchemy's documentation:
[AttributeState.history](https://docs.sqlalchemy.org/en/21/orm/internals.html#sqlalchemy.orm.AttributeState.history).
"""

from sqlalchemy import event, inspect, select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "history: the old value of an attribute"


def main() -> None:
    engine = new_library()
    in_commit: list[object] = []

    def heard(session: Session) -> None:
        in_commit.append(attribute.history.added)

    with Session(engine) as session:
        event.listen(session, "before_commit", heard)
        kindred = session.get(Book, 3)
        attribute = inspect(kindred).attrs.title
        kindred.title = "Fledgling"
        print(attribute.history.deleted, attribute.history.added)
        #> ['Kindred'] ['Fledgling']

        kindred.title = "Wild Seed"
        print(attribute.history.deleted, attribute.history.added)
        #> ['Kindred'] ['Wild Seed']

        session.scalars(select(Author)).all()  # autoflush
        print(attribute.history.deleted, attribute.history.added)
        #> () ()
        print(attribute.history.unchanged)
        #> ['Wild Seed']

        session.commit()  # expires the title
        kindred.title = "Kindred"
        print(attribute.history.deleted, attribute.history.added)
        #> () ['Kindred']
        session.commit()  # nothing flushed before it
        print("in before_commit:", *in_commit)
        #> in before_commit: () ['Kindred']


if __name__ == "__main__":
    main()
