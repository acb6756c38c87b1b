"""`merge()` emits no SELECT for a row that a `select()` has loaded, while you hold the object.

`merge()` asks the identity map first. The identity map [refers weakly to objects
without changes][snippets.states.identity_map_is_weak]: what was loaded and is held by
nobody is gone, and each `merge()` emits its own SELECT again. Keep the list in a
variable. A commit or rollback expires what is in it: `merge()` [loads each object
again][snippets.merge.merge_select_then_flush].

A collection that is given [is loaded as well][snippets.merge.merge_loads_old_collection]: let
the `select()` load it too.

No parameter makes `merge()` load many rows at once, and
[`merge_all()`][snippets.merge.merge_all_selects_each] does not do it either.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "Load many rows before `merge()`"


def main() -> None:
    engine = new_library()
    given = [Author(id=1, name="Ursula"), Author(id=2, name="Octavia")]
    sql = sql_log(engine)
    with Session(engine) as session:
        session.scalars(select(Author)).all()  # loaded and dropped
        for author in given:
            session.merge(author)
        print(sql_of(sql))
        #> SELECT SELECT SELECT

    with Session(engine) as session:
        loaded = session.scalars(select(Author)).all()
        for author in given:
            session.merge(author)
        print(sql_of(sql), "for", len(loaded), "authors")
        #> SELECT for 2 authors


if __name__ == "__main__":
    main()
