"""`merge()` reads the row only if the session lacks it or has it expired, and the flush writes.

Here `merge()` emits a SELECT for a row that the session lacks, none for the object that it then
holds, and one for the expired object. The UPDATE waits for the flush. Before, `merge()` flushes
only [earlier changes][snippets.merge.merge_autoflushes].

A loop of `merge()` emits a SELECT for each such row: [load them with one `select()`
first][snippets.merge.merge_after_preload]. A collection that is set on the given object [may cost
more][snippets.merge.merge_loads_old_collection].

SQLAlchemy's documentation: [Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "When `merge()` emits SQL"


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.merge(Author(id=1, born=1930))
        print(sql_of(sql))
        #> SELECT
        session.flush()
        print(sql_of(sql))
        #> UPDATE

        session.merge(Author(id=1, born=1931))
        print(sql_of(sql))
        #> no SQL
        session.commit()  # writes, and expires it
        print(sql_of(sql))
        #> UPDATE

        session.merge(Author(id=1, born=1932))
        print(sql_of(sql))
        #> SELECT
        print(ursula.born)
        #> 1932


if __name__ == "__main__":
    main()
