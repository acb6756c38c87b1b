"""`inspect(obj)` tells which attributes are unloaded or expired, and loads none of them.

`unloaded` names the attributes without a value in memory; `expired_attributes` the
expired columns, and not all expired relationships. For one attribute, `loaded_value` is the value or
`NO_VALUE`.

Ask `"books" in inspect(author).unloaded` before you detach an object. A collection [with changes
that wait][snippets.detachment.other_side_needs_no_loaded_collection] is not named there and raises
then; its `loaded_value` is `NO_VALUE`.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.base import NO_VALUE

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "what is loaded: `inspect(obj).unloaded`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        octavia = session.get(Author, 2)
        session.expire(octavia)

    sql = sql_log(engine)
    print(sorted(inspect(ursula).unloaded))
    #> ['books']
    print(sorted(inspect(ursula).expired_attributes))
    #> []
    print(sorted(inspect(octavia).unloaded))
    #> ['books', 'born', 'id', 'name']
    print(sorted(inspect(octavia).expired_attributes))
    #> ['books', 'born', 'id', 'name']
    print(inspect(ursula).attrs.name.loaded_value)
    #> Ursula
    print(inspect(ursula).attrs.books.loaded_value is NO_VALUE)
    #> True
    print(sql_of(sql))
    #> no SQL


if __name__ == "__main__":
    main()
