"""`merge(load=False)` gives each session its own copy of a cached object, which stays as it is.

The merge emits no SQL here, and the copy has the columns and the books that the cached object had
loaded. The name that one session sets reaches neither the cache nor the next session. But a value
that is changed in place [is shared][snippets.merge.merge_shares_mutable_values].

Merge before the session loads the row: an object of the row that it holds already [loses its
unflushed changes][snippets.merge.merge_load_false_discards_target_changes]. Put an object into the
cache unchanged, with what its readers need loaded, and drop it when its row is written.

SQLAlchemy's documentation:
[Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "hand out copies from a cache"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        with_books = [selectinload(Author.books)]
        cached = session.get(Author, 1, options=with_books)

    sql = sql_log(engine)
    for name in ("Ursula K.", "U. K. Le Guin"):
        with Session(engine) as session:
            ursula = session.merge(cached, load=False)
            print(ursula.name, len(ursula.books), "books", "-", sql_of(sql))
            #> Ursula 2 books - no SQL
            #> Ursula 2 books - no SQL
            ursula.name = name

    print("in the cache:", state_of(cached), cached.name)
    #> in the cache: detached Ursula


if __name__ == "__main__":
    main()
