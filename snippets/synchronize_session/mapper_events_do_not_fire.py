"""An ORM UPDATE or DELETE calls no validator, no attribute event, no `before_update` and the like.

The values are put into the object as a load does, which fires `refresh`. The DELETE fires
`persistent_to_deleted` for the object that it makes deleted, which is not in `session.deleted`.
So what such hooks write is missing: an audit log, a time stamp, a search index.

Listen for `do_orm_execute` of the session, which is called before such a statement. A column's
[`onupdate` runs][snippets.synchronize_session.onupdate_values_are_synchronized].

SQLAlchemy's documentation: [Important Notes and
Caveats](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-caveats).
"""

from typing import Any

from sqlalchemy import delete, event, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, validates

from snippets.library import new_library

LABEL = "no validators, no mapper events"

fired: list[str] = []


class Model(DeclarativeBase):
    pass


class Note(Model):
    __tablename__ = "note"
    id: Mapped[int] = mapped_column(primary_key=True)
    stars: Mapped[int]

    @validates("stars")
    def validate(self, key: str, value: int) -> int:
        fired.append("validates")
        return value


@event.listens_for(Note, "before_update")
def before_update(*arguments: Any) -> None:
    fired.append("before_update")


@event.listens_for(Note, "refresh")
def refresh(*arguments: Any) -> None:
    fired.append("refresh")


def do_orm_execute(*arguments: Any) -> None:
    fired.append("do_orm_execute")


def persistent_to_deleted(*arguments: Any) -> None:
    fired.append("persistent_to_deleted")


def main() -> None:
    engine = new_library()
    Model.metadata.drop_all(engine)
    Model.metadata.create_all(engine)
    with Session(engine) as session:
        note = Note(id=1, stars=3)
        session.add(note)
        session.flush()
        event.listen(session, "do_orm_execute", do_orm_execute)
        event.listen(session, "persistent_to_deleted", persistent_to_deleted)
        for statement in (update(Note).values(stars=5), delete(Note)):
            fired.clear()
            session.execute(statement)
            print(fired)
            #> ['do_orm_execute', 'refresh']
            #> ['do_orm_execute', 'persistent_to_deleted']
        print("in session.deleted:", len(session.deleted))
        #> in session.deleted: 0

        session.add(other := Note(id=2, stars=3))
        session.flush()
        session.delete(other)
        print("in session.deleted:", len(session.deleted))
        #> in session.deleted: 1


if __name__ == "__main__":
    main()
