"""`make_transient_to_detached()` does not look for the row; loading a column or an UPDATE finds out.

`session.get()` returns the object from the identity map. Loading a column raises
`ObjectDeletedError`, also in a flush that [needs a foreign
key][snippets.make_transient.delete_of_a_known_key]; a `refresh()` ["Could not refresh
instance"][snippets.refresh.refresh_row_gone], an UPDATE `StaleDataError`. The DELETE itself
[warns][snippets.states.delete_of_missing_row_warns]. With joined inheritance, loading only a column
of the subclass's table raises `KeyError` once; then it reads None.

If the row may be missing, use `session.get()` alone: it selects, and returns None. Once the object
is expired, [it selects here too][snippets.make_transient.expired_stand_in_is_looked_up].

SQLAlchemy's documentation:
[make_transient_to_detached()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient_to_detached).
"""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    make_transient_to_detached,
    mapped_column,
)
from sqlalchemy.orm.exc import ObjectDeletedError, StaleDataError

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "the row is missing"


class ItemBase(DeclarativeBase):
    pass


class Item(ItemBase):
    __tablename__ = "unchecked_item"
    id: Mapped[int] = mapped_column(primary_key=True)


class Recording(Item):
    __tablename__ = "unchecked_recording"
    id: Mapped[int] = mapped_column(ForeignKey(Item.id), primary_key=True)
    minutes: Mapped[int]


def main() -> None:
    engine = new_library()
    ItemBase.metadata.drop_all(engine)
    ItemBase.metadata.create_all(engine)
    ghost = Author(id=99)
    make_transient_to_detached(ghost)
    with Session(engine) as session:
        session.add(ghost)
        print(session.get(Author, 99) is ghost, state_of(ghost))
        #> True persistent
        try:
            ghost.name
        except ObjectDeletedError as error:
            print(error)
            #> Instance '<Author at 0x...>' has been deleted, or its row is otherwise not present.

        ghost.born = 1900
        try:
            session.flush()
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'author' expected to update 1 row(s); 0 were matched.

    lost = Recording(id=99)
    make_transient_to_detached(lost)
    with Session(engine) as session:
        session.add(lost)
        try:
            lost.minutes
        except KeyError as error:
            print("KeyError:", error)
            #> KeyError: "Deferred loader for attribute 'minutes' failed to populate correctly"


if __name__ == "__main__":
    main()
