"""For a loaded, unexpired object that you still hold, `merge()` emits no SELECT of its row.

`merge()` asks the identity map first, which [does not keep unchanged objects
alive][snippets.states.identity_map_is_weak]: what was loaded and dropped may be selected again. Load
the rows with one `select()`, and keep the list in a variable. After a commit `merge()` [loads each
again][snippets.merge.merge_select_then_flush].

A collection that is set on the given object [is loaded as
well][snippets.merge.merge_loads_old_collection]: let the `select()` load it too.
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
