"""Unchanged children of a made-transient parent stay with the old row, though memory shows them moved.

The books are persistent and members of the collection as loaded. The flush of the copy
writes the new key into their `author_id` in memory, without marking them as modified,
so no UPDATE follows. The next load shows what the rows hold.

To assign `book.author = ursula` after that flush does not move the book either: the
foreign key in memory is the new one already. Call `session.expire(book)` before.

If the copy shall have books of its own,
[copy them one by one][snippets.make_transient.clone_with_children]. If it shall take
over the original's, keep them in a list, expire the collection before
`make_transient()`, and assign the list afterwards.
"""

from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        print(len(ursula.books))
        #> 2
        make_transient(ursula)
        ursula.id = None
        session.add(ursula)

        sql = sql_log(engine)
        session.flush()
        print([statement.split()[0] for statement in sql])
        #> ['INSERT']
        print(ursula.id, [book.author_id for book in ursula.books])
        #> 3 [3, 3]

        ursula.books[0].author = ursula
        session.commit()
        original = session.get(Author, 1)
        print(len(ursula.books), len(original.books))
        #> 0 2


if __name__ == "__main__":
    main()
