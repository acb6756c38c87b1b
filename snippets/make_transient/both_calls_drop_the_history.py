"""`make_transient()` keeps changed columns; `make_transient_to_detached()` counts them as loaded.

After the second call `add()` leads to no UPDATE of the column. The row keeps the old value; [a query
does not show it][snippets.states.query_keeps_loaded_values], a refresh does. But with
`back_populates`, Beowulf's new author is written.

If the object is expired, as after a commit by default, the first call [loses its
primary key][snippets.make_transient.unloaded_reads_as_none], and the second [makes a
false identity][snippets.make_transient.missing_key_is_accepted].

To give up changes of columns, call
[`session.refresh()`][snippets.refresh.refresh_reloads_at_once] or
[`session.expire()`][snippets.refresh.expire_discards_changes]. To write them, leave the
object in its session and flush.

SQLAlchemy's documentation:
[make_transient_to_detached()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient_to_detached).
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session, make_transient, make_transient_to_detached

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "both calls, one after the other"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.name = "U. K. Le Guin"
        make_transient(ursula)
        print("old value:", inspect(ursula).attrs.name.history.deleted)
        #> old value: ['Ursula']

        make_transient_to_detached(ursula)
        print("old value:", inspect(ursula).attrs.name.history.deleted)
        #> old value: ()

        session.add(ursula)
        sql = sql_log(engine)
        session.flush()
        print(ursula.name, "-", sql_of(sql))
        #> U. K. Le Guin - no SQL
        print("query:", session.scalars(select(Author).filter_by(id=1)).one().name)
        #> query: U. K. Le Guin
        session.refresh(ursula)
        print("refresh():", ursula.name)
        #> refresh(): Ursula

        beowulf = session.get(Book, 4)
        beowulf.author = ursula
        make_transient(beowulf)
        make_transient_to_detached(beowulf)
        session.add(beowulf)
        session.commit()
        print("foreign key:", beowulf.author_id)
        #> foreign key: 1

        session.commit()
        make_transient(beowulf)
        make_transient_to_detached(beowulf)
        print("a false identity:", inspect(beowulf).identity not in (None, (4,)))
        #> a false identity: True


if __name__ == "__main__":
    main()
