"""`commit()` expires eagerly loaded relationships too; reading a column may load them again.

The commit expires the collection with the columns: read after the close, it raises. Ursula
remembers the options of the query that made her, so the read of her name loads her books, too,
[without criteria that stood in an option][snippets.detachment.reload_drops_criteria_of_options].
Octavia was in the session before the query, and does not remember them.

Commit first and query afterwards, or use
[`expire_on_commit=False`][snippets.detachment.expire_on_commit_false_keeps_loaded].

Note: the documentation says that relationships do not load when an expired column is read. Since
1.4 those that are loaded eagerly do
([#1763](https://github.com/sqlalchemy/sqlalchemy/issues/1763)).
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "a commit undoes `selectinload()`"


def main() -> None:
    engine = new_library()
    query = select(Author).order_by(Author.id).options(selectinload(Author.books))
    with Session(engine) as session:
        octavia = session.get(Author, 2)  # in the session before the query
        ursula, octavia = session.scalars(query).all()
        print(len(octavia.books), "book")
        #> 1 book
        session.commit()
        print(sorted(inspect(ursula).unloaded))
        #> ['books', 'born', 'id', 'name']

        sql = sql_log(engine)
        print(ursula.name)
        #> Ursula
        print(sql_of(sql))
        #> SELECT SELECT
        print(sorted(inspect(ursula).unloaded))
        #> []
        print(octavia.name, "without", sorted(inspect(octavia).unloaded))
        #> Octavia without ['books']

    print([book.title for book in ursula.books])
    #> ['The Dispossessed', 'Lavinia']
    try:
        print(octavia.books)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
