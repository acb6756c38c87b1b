"""`refresh()` with names discards the changes of those columns and keeps all others.

The unflushed change of another attribute survives; with autoflush on, it is flushed before the
SELECT. The change of a relationship [may still be
written][snippets.refresh.refresh_keeps_other_side_of_change] from its other side, here although
it is named.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "`refresh(obj, names)`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.name = "Ursula K."
        ursula.born = 1930
        sql = sql_log(engine)
        with session.no_autoflush:
            session.refresh(ursula, ["born"])
        print(ursula.born, ursula.name, sql_of(sql))
        #> 1929 Ursula K. SELECT

        ursula.born = 1930
        session.refresh(ursula, ["born"])
        print(ursula.born, ursula.name, sql_of(sql))
        #> 1929 Ursula K. UPDATE SELECT

        beowulf = session.get(Book, 4)
        print(len(ursula.books), "books")
        #> 2 books
        beowulf.author = ursula
        sql.clear()
        session.refresh(beowulf, ["author", "author_id"])
        print(beowulf.author_id, sql_of(sql))
        #> 1 UPDATE SELECT


if __name__ == "__main__":
    main()
