"""By default, unchanged children of a made-transient parent stay with the old row, not so in memory.

The flush of the copy writes the new key into their `author_id` in memory, and emits no UPDATE.
The next load shows what the rows hold. `book.author = ursula` after that flush does not move the
book: the foreign key in memory is the new one already. After a refresh of the book it does.

For books of its own, [copy them one by
one][snippets.make_transient.clone_with_children]. To take over the original's, [pass
them to a new object][snippets.make_transient.passed_children_move].
"""

from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "loaded children stay with the old row"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        books = list(ursula.books)
        make_transient(ursula)
        ursula.id = None
        session.add(ursula)

        sql = sql_log(engine)
        session.flush()
        print(sql_of(sql))
        #> INSERT
        print("in memory:", ursula.id, [book.author_id for book in books])
        #> in memory: 3 [3, 3]

        books[0].author = ursula
        session.commit()
        session.expire_all()
        print("in the rows:", ursula.id, [book.author_id for book in books])
        #> in the rows: 3 [1, 1]

        books[0].author = ursula
        session.commit()
        print("assigned again:", [book.author_id for book in books])
        #> assigned again: [3, 1]


if __name__ == "__main__":
    main()
