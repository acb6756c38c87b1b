"""`attrs.title.loaded_value` is the value in memory, loaded or assigned, or else `NO_VALUE`.

It emits no SQL, where `value` loads an expired attribute. `history` does not load either;
`load_history()` does, and so does the function `get_history()` of `sqlalchemy.orm.attributes`.

Note: the docstring of `loaded_value` calls it the value "as loaded from the database". An assigned
value shows before any flush.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import get_history
from sqlalchemy.orm.base import NO_VALUE

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "read an attribute without loading it"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred = session.get(Book, 3)
        title = inspect(kindred).attrs.title
        kindred.title = "Fledgling"
        print(title.loaded_value)
        #> Fledgling

        session.expire(kindred)
        log = sql_log(engine)
        print(title.loaded_value is NO_VALUE, title.history.unchanged)
        #> True ()
        print(sql_of(log))
        #> no SQL

        print(title.load_history().unchanged, "by", sql_of(log))
        #> ['Kindred'] by SELECT
        session.expire(kindred)
        print(get_history(kindred, "title").unchanged, "by", sql_of(log))
        #> ['Kindred'] by SELECT


if __name__ == "__main__":
    main()
