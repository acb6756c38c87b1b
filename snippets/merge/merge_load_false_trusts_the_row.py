"""`merge(load=False)` does not ask whether the row exists; a later flush or load finds out.

The copies show the cached values. The book's row is gone: its UPDATE raises `StaleDataError`, and
loading an expired attribute [raises
`ObjectDeletedError`][snippets.refresh.expired_read_row_gone]. The author's row has changed: the
old value is shown until it is loaded again.

If that matters, load the row with `session.get()` in place of the merge: `load=True` [overwrites
newer values][snippets.merge.merge_overwrites_newer_values], and [brings a deleted row
back][snippets.merge.merge_revives_deleted_row].

SQLAlchemy's documentation: [Session.merge()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.merge).
"""

from sqlalchemy import delete, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "`load=False` and a row that is gone"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, beowulf = session.get(Author, 1), session.get(Book, 4)
    with engine.begin() as connection:  # somebody else
        connection.execute(delete(Book).where(Book.id == 4))
        connection.execute(update(Author).values(born=2000))

    with Session(engine) as session:
        author = session.merge(ursula, load=False)
        print(author.born)
        #> 1929
        session.expire(author)
        print(author.born)
        #> 2000

        book = session.merge(beowulf, load=False)
        print(state_of(book), book.title)
        #> persistent Beowulf
        book.title = "The Beowulf"
        try:
            session.flush()
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'book' expected to update 1 row(s); 0 were matched.


if __name__ == "__main__":
    main()
