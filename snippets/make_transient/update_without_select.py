"""A column first set after `make_transient_to_detached()` is written by an UPDATE without a SELECT.

`born` is expired, and setting it [does not load the old
value][snippets.refresh.set_on_expired_column]. A column that was set before the call [counts as
loaded][snippets.make_transient.set_before_counts_as_loaded]: set to the same value again, it is not
written. A version counter [is selected first][snippets.make_transient.version_is_selected_first].

Without a row [the flush raises `StaleDataError`][snippets.make_transient.row_is_not_checked]. If
the session holds the identity already, [`add()`
raises][snippets.make_transient.made_detached_conflicts_with_loaded].

The flush calls `before_update`. `session.execute(update(Author)...)` needs no object, but [calls
none][snippets.synchronize_session.mapper_events_do_not_fire]; without a row [its `rowcount` is
0][snippets.synchronize_session.rowcount_counts_matched_rows].

SQLAlchemy's documentation:
[make_transient_to_detached()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient_to_detached).
"""

from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "UPDATE by key, without a SELECT"


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    called: list[int] = []

    def before_update(mapper: Any, connection: Any, author: Author) -> None:
        called.append(author.id)

    event.listen(Author, "before_update", before_update)
    ursula = Author(id=1)
    make_transient_to_detached(ursula)
    with Session(engine) as session:
        session.add(ursula)
        ursula.born = 1930
        session.commit()
        print(sql_of(sql))
        #> UPDATE
        event.remove(Author, "before_update", before_update)
        print("before_update of author", *called)
        #> before_update of author 1

        print(ursula.name, ursula.born)
        #> Ursula 1930

        octavia = Author(id=2, born=1950)
        make_transient_to_detached(octavia)
        session.add(octavia)
        octavia.born = 1950
        sql.clear()
        session.flush()
        print("set before and after:", sql_of(sql))
        #> set before and after: no SQL


if __name__ == "__main__":
    main()
