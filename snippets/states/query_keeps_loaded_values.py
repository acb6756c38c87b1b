"""A query returns the object already in the session, with the values it has, not the row's.

The SELECT finds the row by its new name. But what is loaded is kept; here only the expired `born`
is filled. [Loader options do not reload what is
there][snippets.refresh.option_does_not_replace_loaded_collection] either.

To take the row's values, use `session.refresh(ursula)`, or
`.execution_options(populate_existing=True)` on the query. If another transaction changed the row,
[the isolation level decides][snippets.refresh.postgresql_isolation_decides] whether yours sees
that: end your transaction first.

SQLAlchemy's documentation: [Expiring /
Refreshing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-expiring).
"""

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "a query returns old values"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.execute(text("UPDATE author SET name = 'Le Guin', born = 1"))
        session.expire(ursula, ["born"])
        by_name = select(Author).where(Author.name == "Le Guin", Author.id == 1)
        found = session.scalars(by_name).one()
        print("same object:", found is ursula, vars(found)["name"], vars(found)["born"])
        #> same object: True Ursula 1

        again = by_name.execution_options(populate_existing=True)
        print("name:", session.scalars(again).one().name)
        #> name: Le Guin


if __name__ == "__main__":
    main()
