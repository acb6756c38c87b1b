"""A column left out by `load_only()` or `defer()` and still unloaded raises on a detached object.

The text, "deferred load operation", names the column. Of the expired object here it raises as any
expired column, "attribute refresh operation".

Name the column in `load_only()`. One that is deferred in the mapping raises likewise: load it in
the query [by `undefer()`][snippets.refresh.refresh_leaves_deferred_unloaded].

SQLAlchemy's documentation:
[Limiting which Columns Load with Column Deferral](https://docs.sqlalchemy.org/en/21/orm/queryguide/columns.html#orm-queryguide-column-deferral).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session, load_only
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library

LABEL = "a column left out by `load_only()`"


def main() -> None:
    engine = new_library()
    query = select(Author).order_by(Author.id).options(load_only(Author.name))
    with Session(engine) as session:
        ursula, octavia = session.scalars(query).all()
        session.expire(octavia)

    print(ursula.id, ursula.name)
    #> 1 Ursula
    try:
        print(ursula.born)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; deferred load operation of attribute 'born' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    try:
        print(octavia.born)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
