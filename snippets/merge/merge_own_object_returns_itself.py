"""`merge()` of a persistent or pending object of this session autoflushes, then returns that object.

A persistent object is found in the identity map, is its own target, and
nothing is copied. A pending object is flushed first and is persistent by then.
So the call does no more than the autoflush.

Leave it out: a session writes the changes of its objects without `merge()`.
With autoflush off [a pending object is
copied][snippets.merge.merge_copies_pending_object]. With `load=False` the
object's [unflushed changes are
lost][snippets.merge.merge_load_false_discards_target_changes].
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.name = "Ursula Le Guin"
        sql.clear()
        print(session.merge(ursula) is ursula)
        #> True
        print([statement.split()[0] for statement in sql])
        #> ['UPDATE']

        fledgling = Book(title="Fledgling")
        session.add(fledgling)
        sql.clear()
        print(session.merge(fledgling) is fledgling)
        #> True
        print([statement.split()[0] for statement in sql])
        #> ['INSERT']


if __name__ == "__main__":
    main()
