"""`update(Author).returning(Author)` fills what SET has expired, from the rows that it returns.

`name`, which only the database can compute, [is
expired][snippets.synchronize_session.sql_expression_expires_attribute] first. Then the returned
rows fill it, without a SELECT. A row without an object in the session becomes a new persistent one.

What is loaded is not overwritten. For the row's values throughout add [the option
`populate_existing`][snippets.refresh.returning_overwrites_with_populate_existing]. MariaDB
10.11 has no `UPDATE ... RETURNING`: refresh the object there.

SQLAlchemy's documentation: [Using RETURNING with UPDATE/DELETE and Custom WHERE
Criteria](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-where-returning).
"""

from sqlalchemy import func, inspect, update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "`update().returning()`"
REQUIRES = ("sqlite", "postgresql")


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)  # and no other
        sql = sql_log(engine)
        upper = update(Author).values(name=func.upper(Author.name))
        session.execute(upper)
        print("expired:", sorted(inspect(ursula).expired_attributes))
        #> expired: ['name']

        sql.clear()
        lower = update(Author).values(name=func.lower(Author.name))
        authors = session.scalars(lower.returning(Author)).all()
        print(ursula.name, ursula in authors, len(authors), "authors;", sql_of(sql))
        #> ursula True 2 authors; UPDATE


if __name__ == "__main__":
    main()
