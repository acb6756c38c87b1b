"""`merge()` leads to an UPDATE even of an equal value if that column of the target is unloaded.

Setting an unloaded column does not load it (`active_history=True` would), so there is no old
value to compare with, and the UPDATE includes the column. Triggers, `onupdate` and version
counters take it for a change.

An object that is expired as a whole is loaded when its primary key is copied, usually before
the other columns. An attribute that was expired by name, or is deferred, is not loaded. Load
the target before: `session.refresh(target, ["name"])`.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "An UPDATE without a change"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.expire(ursula, ["name"])
        sql = sql_log(engine)
        session.merge(Author(id=1, name="Ursula"))
        session.flush()
        print("name expired:", sql_of(sql))
        #> name expired: UPDATE

        session.expire(ursula)
        session.merge(Author(id=1, name="Ursula"))
        session.flush()
        print("all expired:", sql_of(sql))
        #> all expired: SELECT


if __name__ == "__main__":
    main()
