"""`selectinload(Author.books)` does not load a lazy `book.author`: on a detached book it raises.

In a session the read [needs no SQL][snippets.detachment.many_to_one_needs_no_sql_but_raises],
because the author is found in the identity map. A detached object has no identity map to look in.

Load the way back by name. `immediateload()` takes what the session holds already, so it emits no
further SELECT here.
"""

from sqlalchemy.orm import Session, immediateload, selectinload
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "the way back, `book.author`"


def main() -> None:
    engine = new_library()
    books = selectinload(Author.books)
    both_ways = books.options(immediateload(Book.author))
    with Session(engine) as session:
        ursula = session.get(Author, 1, options=[books])
    try:
        print(ursula.books[0].author)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Book at 0x...> is not bound to a Session; lazy load operation of attribute 'author' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)

    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1, options=[both_ways])
    print(ursula.books[0].author is ursula)
    #> True
    print(sql_of(sql))
    #> SELECT SELECT


if __name__ == "__main__":
    main()
