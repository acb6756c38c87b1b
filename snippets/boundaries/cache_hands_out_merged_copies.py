"""`merge(load=False)` gives each session its own copy of a cached object, which stays as it is.

The merge emits no SQL and gives a persistent copy with the columns and, where `merge` cascades,
the relationships that were loaded. What a session sets on its copy does not reach the cache, nor
the next session. Only a value that is changed in place, such as a dictionary, [is
shared][snippets.merge.merge_shares_mutable_values].

Merge before the session works with the row: an object of the row that it holds already [loses its
unflushed changes][snippets.merge.merge_load_false_discards_target_changes]. Do not use `add()`:
while that session is open [another one refuses the
object][snippets.detachment.an_object_belongs_to_one_session].

Put an object into the cache unchanged, not expired, and with the relationships that its readers
need. Drop it when its row is written.

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
