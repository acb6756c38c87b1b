"""`merge(load=False)` copies an object graph into the session as persistent, without any SQL.

This is for objects from a cache: loaded and clean. Columns and loaded
relationships are set as if a SELECT had just returned them, no history is
recorded, and nothing is flushed. The cached objects stay detached and can be
merged into any number of sessions.

What was not loaded when the object was cached [is loaded when it is
read][snippets.merge.merge_load_false_of_expired_object]. A value is not copied:
all copies [share a dict or list][snippets.merge.merge_shares_mutable_values]
with the cached object, unless each session unpickles its own, as here.

SQLAlchemy's documentation: [Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

import pickle

from sqlalchemy import inspect
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with_books = [selectinload(Author.books)]
    with Session(engine) as session:
        ursula = session.get(Author, 1, options=with_books)
        cache = {("author", 1): pickle.dumps(ursula)}

    with Session(engine) as session:
        sql.clear()
        cached = pickle.loads(cache["author", 1])
        merged = session.merge(cached, load=False)
        print(inspect(merged).persistent, inspect(cached).detached)
        #> True True
        print(merged.name, [book.title for book in merged.books])
        #> Ursula ['The Dispossessed', 'Lavinia']
        print(len(sql), len(session.dirty))
        #> 0 0


if __name__ == "__main__":
    main()
