"""A value in SET that only the database can compute expires the attribute; the next read is a SELECT.

`upper()` is known to the database only, so the UPDATE expires `name` on the object. So it is with a
`case()` and with a subquery, and with `'fetch'`. With `False` [the old value
stays][snippets.synchronize_session.false_leaves_objects_stale]. An attribute that the same SET
computes from `name` is [wrong on the
object][snippets.synchronize_session.set_from_unloaded_attribute].

To have the value in the same statement, [add
`returning(Author)`][snippets.synchronize_session.update_returning_fills_expired]. Under asyncio the
read [raises][snippets.synchronize_session.async_expression_needs_refresh].
"""

from sqlalchemy import case, func, inspect, select, update
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "SQL expression in SET"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        sql = sql_log(engine)
        one = update(Author).where(Author.id == 1)
        session.execute(one.values(name=func.upper(Author.name), born=1930))
        print("expired:", sorted(inspect(ursula).expired_attributes))
        #> expired: ['name']
        print(ursula.born, ursula.name, sql_of(sql))
        #> 1930 URSULA UPDATE SELECT

        for value in (
            func.lower(Author.name),
            case((Author.born == 1930, "Ursula"), else_="X"),
            select(func.max(Book.title)).scalar_subquery(),
        ):
            fetched = one.values(name=value)
            session.execute(fetched.execution_options(synchronize_session="fetch"))
            print("expired:", sorted(inspect(ursula).expired_attributes))
            #> expired: ['name']
            #> expired: ['name']
            #> expired: ['name']
        print(ursula.name)
        #> The Dispossessed


if __name__ == "__main__":
    main()
