"""With a version counter a DELETE that matches no row raises `StaleDataError`, not a warning.

`version_id_col` puts the loaded version into WHERE, so this row, which was changed meanwhile, does
not match. An UPDATE raises [with or without a counter][snippets.states.persistent_proves_no_row]. A
DELETE without one [only warns][snippets.states.deleting_twice_warns].

Roll back, load the row again and decide then. Do not follow the text's advice:
`confirm_deleted_rows=False` silences the check, and the row is not deleted.

SQLAlchemy's documentation:
[Configuring a Version Counter](https://docs.sqlalchemy.org/en/21/orm/versioning.html#mapper-version-counter).
"""

from sqlalchemy import update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import new_library

LABEL = "DELETE with a version counter"


class PageBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Page(PageBase):
    __tablename__ = "page"

    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class Leaf(PageBase):
    __tablename__ = "leaf"

    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version, "confirm_deleted_rows": False}


def main() -> None:
    engine = new_library()
    PageBase.metadata.create_all(engine)
    for made in (Page(id=1), Leaf(id=1)):
        with Session(engine) as session:
            session.add(made)
            session.flush()
            table = PageBase.metadata.tables[made.__tablename__]
            session.execute(update(table).values(version=7))
            session.delete(made)
            try:
                session.flush()
                answer = str(session.execute(table.select()).all())
            except StaleDataError as error:
                answer = str(error)
        print(answer)
        #> DELETE statement on table 'page' expected to delete 1 row(s); 0 were matched.  Please set confirm_deleted_rows=False within the mapper configuration to prevent this warning.
        #> [(7, 1)]


if __name__ == "__main__":
    main()
