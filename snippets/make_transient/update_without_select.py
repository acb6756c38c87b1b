"""A column first set after `make_transient_to_detached()` is written by an UPDATE without a SELECT.

`born` is expired, and setting it [does not load the old
value][snippets.refresh.set_on_expired_column]. A column that was set before the call [counts as
loaded][snippets.make_transient.set_before_counts_as_loaded]: set to the same value again, it is not
written. A version counter [is selected first][snippets.make_transient.version_is_selected_first].

Without a row [the flush raises `StaleDataError`][snippets.make_transient.row_is_not_checked]. If
the session holds the identity already, [`add()`
raises][snippets.make_transient.made_detached_conflicts_with_loaded].

`session.execute(update(Author).where(Author.id == 1).values(born=1930))` needs no object.

SQLAlchemy's documentation:
[make_transient_to_detached()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient_to_detached).
"""

from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "UPDATE by key, without a SELECT"


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    ursula = Author(id=1)
    make_transient_to_detached(ursula)
    with Session(engine) as session:
        session.add(ursula)
        ursula.born = 1930
        session.commit()
        print(sql_of(sql))
        #> UPDATE

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
