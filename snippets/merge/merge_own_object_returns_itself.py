"""`merge()` of an object that is already in this session returns that very object.

A persistent object is found in the identity map, is its own target, and
nothing is copied. A pending object is flushed first, as `merge()` autoflushes,
and is persistent by then. So such a call does no more than the autoflush.

Leave it out: an object that was loaded by a session, or added to it, has its
changes written by that session without `merge()`. With autoflush disabled [a
pending object is copied][snippets.merge.merge_copies_pending_object].
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
