"""The UPDATE or DELETE of an object made detached selects its version counter, unless that was set.

The WHERE clause of the statement compares the version, so the flush has to know it. Set before
`make_transient_to_detached()`, it counts as loaded: no SELECT, and the row [has to be of that
version][snippets.errors.versioned_delete_raises].

SQLAlchemy's documentation:
[Configuring a Version Counter](https://docs.sqlalchemy.org/en/21/orm/versioning.html#mapper-version-counter).
"""

from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    make_transient_to_detached,
    mapped_column,
)

from snippets.library import new_library, sql_log
from snippets.words import sql_of

LABEL = "a class with a version counter"


class LedgerBase(DeclarativeBase):
    pass


class Ledger(LedgerBase):
    __tablename__ = "known_ledger"

    id: Mapped[int] = mapped_column(primary_key=True)
    pages: Mapped[int]
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


def main() -> None:
    engine = new_library()
    LedgerBase.metadata.drop_all(engine)
    LedgerBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all([Ledger(id=1, pages=7), Ledger(id=2, pages=7)])
        session.commit()

    sql = sql_log(engine)
    with Session(engine) as session:
        for ledger in (Ledger(id=1), Ledger(id=2, version=1)):
            make_transient_to_detached(ledger)
            session.add(ledger)
            ledger.pages = 8
            session.flush()
            print("UPDATE of", ledger.id, "-", sql_of(sql))
            #> UPDATE of 1 - SELECT UPDATE
            #> UPDATE of 2 - UPDATE
        session.commit()

    with Session(engine) as session:
        for ledger in (Ledger(id=1), Ledger(id=2, version=2)):
            make_transient_to_detached(ledger)
            session.delete(ledger)
            session.flush()
            print("DELETE of", ledger.id, "-", sql_of(sql))
            #> DELETE of 1 - SELECT DELETE
            #> DELETE of 2 - DELETE


if __name__ == "__main__":
    main()
