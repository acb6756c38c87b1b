"""`commit()` expires eagerly loaded relationships too; the next read of a column reloads them.

`selectinload()` fills the collection when the query runs. A `commit()` after it
expires it with the columns, and the eager load is lost for whoever reads the
object after the close.

The object remembers the options of the query that loaded it. Before the close, one
read of any expired column reloads all columns of that object, and what those
options load; `contains_eager()` is the exception, it is not repeated. The read does
nothing for the other objects of the query.

Note: the section "What Actually Loads" says that relationships do not load in response
to expired columns being accessed. Since 1.4 those that are loaded eagerly do
([#1763](https://github.com/sqlalchemy/sqlalchemy/issues/1763)).

Commit first and query afterwards, or use
[`expire_on_commit=False`][snippets.detachment.expire_on_commit_false_keeps_loaded].
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    query = select(Author).order_by(Author.id)
    with Session(engine) as session:
        ursula, octavia = session.scalars(
            query.options(selectinload(Author.books))
        ).all()
        session.commit()
        print(sorted(inspect(ursula).unloaded))
        #> ['books', 'born', 'id', 'name']

        sql = sql_log(engine)
        print(ursula.name)
        #> Ursula
        print(sorted(inspect(ursula).unloaded), len(sql))
        #> [] 2

    print([book.title for book in ursula.books])
    #> ['The Dispossessed', 'Lavinia']
    try:
        print(octavia.books)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
