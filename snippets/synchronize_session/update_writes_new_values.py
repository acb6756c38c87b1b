"""An ORM UPDATE writes the new values onto the matching objects in the session, with no more SQL.

The objects are as after a flush: they hold the new value, they are not in
`session.dirty`, and nothing is written again. A simple expression such as `born + 1` is
computed in Python from [the value that the object
holds][snippets.synchronize_session.set_uses_the_loaded_value].

Only attributes that are loaded are set; unloaded and expired ones stay so, and the next
read brings the new value. Relationships
[are not touched][snippets.synchronize_session.update_leaves_relationships_stale].

SQLAlchemy's documentation: [ORM UPDATE and DELETE with Custom WHERE
Criteria](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-where).
"""

from sqlalchemy import inspect, update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log

LABEL = "UPDATE: the objects are set"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        sql = sql_log(engine)
        by_name = update(Author).where(Author.name == "Ursula")
        session.execute(by_name.values(born=1930))
        print(ursula.born, octavia.born, ursula in session.dirty)
        #> 1930 1947 False

        session.execute(by_name.values(born=Author.born + 1))
        print(ursula.born, octavia.born)
        #> 1931 1947
        print(len(sql))
        #> 2

        session.expire(octavia)
        session.expire(ursula, ["name"])
        by_key = update(Author).where(Author.id > 0)
        session.execute(by_key.values(name="Le Guin"))
        print(inspect(octavia).expired, sorted(inspect(ursula).expired_attributes))
        #> True ['name']
        print(len(sql), octavia.name, len(sql))
        #> 3 Le Guin 4


if __name__ == "__main__":
    main()
