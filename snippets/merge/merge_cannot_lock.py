"""`merge()` has no `with_for_update`; lock the row with `get()` first, and `merge()` uses that object.

Between the SELECT of `merge()` and the UPDATE another transaction can change the row. `get()` with
`with_for_update` and `populate_existing` locks the row and loads it, and `merge()` finds the
object. Keep it in a variable: the identity map [does not keep it
alive][snippets.states.identity_map_is_weak].

Without `populate_existing` a loaded object [keeps its old
values][snippets.refresh.locking_query_keeps_stale_values], and a value that equals an old one is
not written. With autoflush off, flush first: `populate_existing` [discards unflushed
changes][snippets.refresh.populate_existing_flushes_first]. For a key that has no row, see [the race
of two INSERTs][snippets.merge.merge_is_no_upsert].

SQLAlchemy's documentation: [Session.get()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.get).
"""

from inspect import signature

from sqlalchemy import update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "Lock the row before `merge()`"
REQUIRES = ("postgresql", "mariadb")


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        print(*signature(session.merge).parameters)
        #> instance load options
        ursula = session.get(Author, 1)
        with engine.begin() as connection:  # somebody else
            connection.execute(update(Author).values(name="Octavia"))
        session.get(Author, 1, with_for_update=True)
        print(sql[-1][-10:], "but", ursula.name)
        #> FOR UPDATE but Ursula
        sql.clear()
        session.merge(Author(id=1, name="Ursula"))
        session.flush()
        print(sql_of(sql))
        #> no SQL

        session.get(Author, 1, with_for_update=True, populate_existing=True)
        merged = session.merge(Author(id=1, name="Ursula"))
        session.commit()
        print(merged is ursula, sql_of(sql))
        #> True SELECT UPDATE


if __name__ == "__main__":
    main()
