"""An eagerly loaded relationship stays readable on a detached object, in that direction only.

A chain of loader options, or `lazy="selectin"` and the like in the mapping,
loads as deep as it says. All of that is readable without a session.

The way back is not part of it. In a session, `ursula.books[0].author` needs no
SQL, because the author is found in the identity map; a detached object has no
identity map to look in, so it raises. Load the way back by name where you need
it: `immediateload()` takes what the session already holds, without SQL, so the second
query emits no more than the first.

SQLAlchemy's documentation:
[Relationship Loading Techniques](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#loading-toplevel).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session, immediateload, selectinload
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    query = select(Author).where(Author.id == 1)
    books = selectinload(Author.books)
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.scalars(query.options(books)).one()

    print(len(sql), [book.title for book in ursula.books])
    #> 2 ['The Dispossessed', 'Lavinia']
    try:
        print(ursula.books[0].author)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Book at 0x...> is not bound to a Session; lazy load operation of attribute 'author' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)

    both_ways = books.options(immediateload(Book.author))
    with Session(engine) as session:
        ursula = session.scalars(query.options(both_ways)).one()

    print(len(sql) - 2, ursula.books[0].author is ursula)
    #> 2 True


if __name__ == "__main__":
    main()
