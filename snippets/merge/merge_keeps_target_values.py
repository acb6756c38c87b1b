"""`merge()` keeps the target's values, changed ones too, for attributes not set on the given object.

Here the unflushed change of `born` is neither discarded nor reloaded: the commit writes it
together with the merged name. Autoflush is off; otherwise [it is written
first][snippets.merge.merge_autoflushes]. (A merged relationship that
differs from the target's sets its foreign key column too.)

Note: the section Merging says that such an attribute is expired on the target, "which discards
any locally present value".

SQLAlchemy's documentation: [Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "What the target keeps"


def main() -> None:
    engine = new_library()
    with Session(engine, autoflush=False) as session:
        ursula = session.get(Author, 1)
        ursula.born = 1930
        sql = sql_log(engine)
        session.merge(Author(id=1, name="Ursula Le Guin"))
        print(ursula.name, ursula.born, sql_of(sql))
        #> Ursula Le Guin 1930 no SQL
        session.commit()
        print(ursula.name, ursula.born)
        #> Ursula Le Guin 1930


if __name__ == "__main__":
    main()
