"""`merge()` of the session's own object autoflushes and returns that object, if it is not deleted.

A persistent object is its own target, and nothing is copied. A pending one is persistent after
the flush. So leave the call out: a session writes the changes of its objects.

With autoflush off [a pending object is copied][snippets.merge.merge_copies_pending_object]. An
object marked by `delete()` [comes back as a new one][snippets.merge.merge_after_delete]. With
`load=False` [unflushed changes are
lost][snippets.merge.merge_load_false_discards_target_changes].
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "`merge()` of the session's own object"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.name = "Ursula Le Guin"
        sql = sql_log(engine)
        print(session.merge(ursula) is ursula, sql_of(sql))
        #> True UPDATE

        fledgling = Book(title="Fledgling")
        session.add(fledgling)
        print(session.merge(fledgling) is fledgling, sql_of(sql))
        #> True INSERT


if __name__ == "__main__":
    main()
