"""A detached object can stand in the criteria of a query as long as its key is loaded.

`Book.author == ursula` compares foreign keys, so it needs no more than the
primary key of `ursula`, and it takes that when the statement is executed. A key that
expires after the comparison was written is remembered. If it was expired before, the
statement fails: with a `StatementError` whose `orig` is an `InvalidRequestError`, not
with `DetachedInstanceError`. `with_parent()` behaves alike.

Compare the columns instead: `Book.author_id == author_id`. The key of the expired object
is in [`inspect(author).identity`][snippets.detachment.load_anew_by_identity].
"""

from sqlalchemy import select
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    query = select(Book.title).order_by(Book.id)
    with Session(engine) as session:
        loaded = session.get(Author, 2)
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        built_before = query.where(Book.author == ursula)
        session.commit()

    built_after = query.where(Book.author == octavia)
    with Session(engine) as session:
        print(session.scalars(query.where(Book.author == loaded)).all())
        #> ['Kindred']
        print(session.scalars(built_before).all())
        #> ['The Dispossessed', 'Lavinia']
        try:
            print(session.scalars(built_after).all())
        except StatementError as error:
            print(error.orig)
            #> Can't resolve value for column author.id on object <Author at 0x...>; the object is detached and the value was expired


if __name__ == "__main__":
    main()
