"""Flush each portion, close the result before the DDL, and leave the commit to Alembic.

To keep what is done so far, make each step a migration, with `transaction_per_migration=True`; or use
Alembic's [`autocommit_block()`](https://alembic.sqlalchemy.org/en/latest/api/runtime.html#alembic.runtime.migration.MigrationContext.autocommit_block),
after which a second run finds rows that are moved already.

On MariaDB DDL commits, and with PyMySQL a flush ends the result [without an
error][snippets.states.result_holds_its_objects]: there read [portions by
key][snippets.recipes.batches_commit_in_loop_works], and flush each.
"""

from sqlalchemy import Connection, select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

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
            session.flush()
        old_notes.close()
    connection.execute(text("DROP TABLE migrated_old_note"))


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
    with Session(engine) as session:
        print("moved:", session.scalars(select(Note.id).order_by(Note.id)).all())
        #> moved: [1, 2, 3]


if __name__ == "__main__":
    main()
