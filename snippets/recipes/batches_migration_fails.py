"""A migration commits each portion, and after an error none of the portions is kept.

The connection that Alembic hands out, `op.get_bind()`, is in a transaction, which Alembic commits at
the end. A session on it joins that transaction, and by default [its `commit()` leaves it
open][snippets.boundaries.join_mode_decides_about_the_outer]. The error, "cannot DROP TABLE ... because
it is being used by active queries in this session", comes from a `yield_per` result that was not read
to its end; `session.close()` does not close it.
"""

from sqlalchemy import Connection, select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "commit() in a migration"
REQUIRES = ("postgresql",)


class MigrationBase(DeclarativeBase):
    pass


class OldNote(MigrationBase):
    __tablename__ = "migrated_old_note"

    id: Mapped[int] = mapped_column(primary_key=True)


class Note(MigrationBase):
    __tablename__ = "migrated_note"

    id: Mapped[int] = mapped_column(primary_key=True)


def upgrade(connection: Connection) -> None:  # op.get_bind()
    by_two = select(OldNote).order_by(OldNote.id).execution_options(yield_per=2)
    with Session(bind=connection) as session:
        old_notes = session.scalars(by_two)
        for old in old_notes:
            if old.id > 3:  # these are not kept
                break
            session.add(Note(id=old.id))
            session.commit()
    try:
        connection.execute(text("DROP TABLE migrated_old_note"))
    finally:
        old_notes.close()  # too late


def main() -> None:
    engine = new_library()
    MigrationBase.metadata.drop_all(engine)
    MigrationBase.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add_all([OldNote(id=number) for number in range(1, 6)])
    try:
        with engine.begin() as connection:  # as the migration tool does
            upgrade(connection)
    except OperationalError as error:
        print(type(error.orig).__name__)
        #> ObjectInUse
    with Session(engine) as session:
        print("moved:", session.scalars(select(Note.id).order_by(Note.id)).all())
        #> moved: []


if __name__ == "__main__":
    main()
