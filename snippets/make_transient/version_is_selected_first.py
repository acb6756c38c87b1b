"""With a version counter, a stand-in's UPDATE or DELETE selects the version first, unless it is set.

The WHERE clause of the statement compares the version, so the flush needs it: for a DELETE
too, and for [a parent that is only linked][snippets.make_transient.link_to_a_known_key].
Set it
before `make_transient_to_detached()`, and it counts as loaded: no SELECT, and the row has
to be of that version.

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
        ledger = Ledger(id=1)
        make_transient_to_detached(ledger)
        session.add(ledger)
        ledger.pages = 8
        session.commit()
        print(sql_of(sql))
        #> SELECT UPDATE

        ledger = Ledger(id=2, version=1)
        make_transient_to_detached(ledger)
        session.add(ledger)
        ledger.pages = 8
        session.commit()
        print(sql_of(sql))
        #> UPDATE


if __name__ == "__main__":
    main()
