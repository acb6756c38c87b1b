"""`merge()` emits no SELECT for a row that a `select()` has loaded, while you hold the object.

`merge()` asks the identity map first. The identity map [refers weakly to
objects without changes][snippets.states.identity_map_is_weak]: what was loaded
and is held by nobody is gone, and each `merge()` emits its own SELECT again.
Keep the list in a variable.

No parameter makes `merge()` load many rows at once, and
[`merge_all()`][snippets.merge.merge_all_selects_each] does not do it either.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    given = [Author(id=1, name="Ursula"), Author(id=2, name="Octavia")]
    with Session(engine) as session:
        sql.clear()
        session.scalars(select(Author)).all()  # loaded and dropped
        for author in given:
            session.merge(author)
        print([statement.split()[0] for statement in sql])
        #> ['SELECT', 'SELECT', 'SELECT']

    with Session(engine) as session:
        sql.clear()
        loaded = session.scalars(select(Author)).all()
        for author in given:
            session.merge(author)
        print([statement.split()[0] for statement in sql], len(loaded))
        #> ['SELECT'] 2


if __name__ == "__main__":
    main()
