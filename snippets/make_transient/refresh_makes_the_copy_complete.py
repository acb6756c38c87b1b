"""`refresh()` with all column names before `make_transient()` makes the copy's columns complete.

`refresh()` without names leaves out what the object's own loader options defer, `born` here, and
[deferred columns][snippets.refresh.refresh_leaves_deferred_unloaded]. The mapper of the object has
all names. `refresh()` [discards unflushed
changes][snippets.refresh.refresh_discards_own_flushes_others]: change the copy after it. A
`Computed` column must not be written: expire it again before `make_transient()`. A loaded `None`
[gives way to a column's default][snippets.refresh.none_gives_way_to_the_default].

The object is the copy now. [A new object][snippets.make_transient.clone_from_column_attributes]
leaves the original alone.

SQLAlchemy's documentation:
[Refreshing / Expiring](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-expire).
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session, load_only, make_transient

from snippets.library import Author, new_library

LABEL = "load all columns before the copy"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        only_name = select(Author).options(load_only(Author.name))
        ursula = session.scalars(only_name.where(Author.id == 1)).one()
        session.refresh(ursula)
        print("unloaded:", sorted(inspect(ursula).unloaded))
        #> unloaded: ['books', 'born']

        session.refresh(ursula, inspect(ursula).mapper.column_attrs.keys())
        print("unloaded:", sorted(inspect(ursula).unloaded))
        #> unloaded: ['books']

        make_transient(ursula)
        ursula.id = None
        session.add(ursula)
        session.commit()
        print(ursula.id, ursula.name, ursula.born)
        #> 3 Ursula 1929


if __name__ == "__main__":
    main()
