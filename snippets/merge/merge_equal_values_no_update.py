"""`merge()` of values equal to those loaded on the target leads to no UPDATE.

The copied value is compared with the one loaded from the row. Equal columns
are left out of the UPDATE, and without any difference there is none, though
the object stands in `session.dirty`. `session.is_modified()` says whether a
flush would write.

The comparison needs the old value: if an attribute of the target [is not
loaded][snippets.merge.merge_onto_unloaded_updates], it is written.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        sql.clear()
        merged = session.merge(Author(id=1, name="Ursula", born=1929))
        print(merged in session.dirty, session.is_modified(merged))
        #> True False
        session.flush()
        print([statement.split()[0] for statement in sql])
        #> ['SELECT']


if __name__ == "__main__":
    main()
