"""`merge()` of values equal to those loaded on the target leads to no UPDATE.

The copied value is compared with the one loaded from the row. Without a difference the object still
stands in `session.dirty`, but `session.is_modified()` is `False`.

`"1929"` from a form does not equal `1929`, and leads to an UPDATE that changes nothing: convert
such values first. A column that [is not loaded][snippets.merge.merge_onto_unloaded_updates] on the
target is written.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "Equal values: no UPDATE"


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        merged = session.merge(Author(id=1, name="Ursula", born=1929))
        print("dirty:", merged in session.dirty)
        #> dirty: True
        print("modified:", session.is_modified(merged))
        #> modified: False
        session.flush()
        print(sql_of(sql))
        #> SELECT

        session.merge(Author(id=1, born="1929"))
        session.flush()
        print(sql_of(sql))
        #> UPDATE


if __name__ == "__main__":
    main()
