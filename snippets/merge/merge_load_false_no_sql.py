"""`merge(load=False)` copies an object graph into the session as persistent, without any SQL.

This is for objects from a cache, loaded and clean. The cached object stays detached, and a
transaction begins. What was not loaded [is loaded when it is
read][snippets.merge.merge_load_false_of_expired_object].

If the session holds an object already, [its unflushed changes are
lost][snippets.merge.merge_load_false_discards_target_changes]. A dict or list [is
shared][snippets.merge.merge_shares_mutable_values] with the cached object, unless each session
unpickles its own, as here.

SQLAlchemy's documentation: [Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

import pickle

from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "`load=False`: no SQL"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1, options=[selectinload(Author.books)])
        stored = pickle.dumps(ursula)

    sql = sql_log(engine)
    with Session(engine) as session:
        cached = pickle.loads(stored)
        merged = session.merge(cached, load=False)
        print(state_of(merged), state_of(cached))
        #> persistent detached
        print(merged.name, [book.title for book in merged.books])
        #> Ursula ['The Dispossessed', 'Lavinia']
        session.flush()
        print(sql_of(sql))
        #> no SQL
        print("in a transaction:", session.in_transaction())
        #> in a transaction: True


if __name__ == "__main__":
    main()
