"""`merge()` of a key that neither session nor table has returns a pending object with that key.

The SELECT finds no row, so the copy is pending, and the flush emits an INSERT with the given key.
`merge()` raises nothing, also not for a mistyped key.

Where the row must exist, load it with `session.get()`, check for `None`, and [set the
attributes][snippets.merge.update_only_given_fields].

SQLAlchemy's documentation: [Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "A key that no row has"


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        merged = session.merge(Author(id=7, name="Nnedi"))
        print(sql_of(sql), state_of(merged))
        #> SELECT pending
        session.flush()
        print(sql_of(sql), "author", merged.id)
        #> INSERT author 7


if __name__ == "__main__":
    main()
