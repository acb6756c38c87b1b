"""An unloaded many-to-one of a detached object raises, even with a NULL key or its target in memory.

A detached object looks for its session first. In a session [neither read emits
SQL][snippets.detachment.async_many_to_one_in_session_needs_no_sql]: the NULL key gives None, and
Octavia is taken from the identity map.

Test the foreign key column, if it is loaded: `if beowulf.author_id is None`. To have the related
object, load it in the query, for example [by
`selectinload()`][snippets.detachment.eager_loaded_stays_readable].
"""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "an unloaded many-to-one"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred, beowulf = session.get(Book, 3), session.get(Book, 4)
        octavia = session.get(Author, 2)
        session.expunge(kindred)
        session.expunge(beowulf)
        for book in (kindred, beowulf):
            try:
                print(book.author)
            except DetachedInstanceError as error:
                print(book.author_id, error)
                #> 2 Parent instance <Book at 0x...> is not bound to a Session; lazy load operation of attribute 'author' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
                #> None Parent instance <Book at 0x...> is not bound to a Session; lazy load operation of attribute 'author' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)

        sql = sql_log(engine)
        session.add_all([kindred, beowulf])
        print(kindred.author is octavia, beowulf.author)
        #> True None
        print(sql_of(sql))
        #> no SQL


if __name__ == "__main__":
    main()
