"""On MariaDB, INSERT with ON DUPLICATE KEY UPDATE inserts or updates and can return the ORM objects.

The conflict may be with the primary key or with a unique key; the statement cannot say which.
MariaDB returns the rows since 10.5, and `populate_existing` overwrites what the session has
loaded.

MySQL has no RETURNING: execute the statement without it, then `select()` the rows with
`populate_existing`.

SQLAlchemy's documentation: [ORM "upsert" Statements](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-upsert).
"""

from sqlalchemy.dialects.mysql import insert
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "ON DUPLICATE KEY: MariaDB, MySQL"
REQUIRES = ("sqlalchemy>=2.0.13", "mariadb")


def main() -> None:
    engine = new_library()
    rows = [{"id": 1, "name": "Ursula Le Guin"}, {"id": 7, "name": "Nnedi"}]
    upsert = insert(Author).values(rows)
    upsert = upsert.on_duplicate_key_update(name=upsert.inserted.name)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        sql = sql_log(engine)
        authors = session.scalars(
            upsert.returning(Author),
            execution_options={"populate_existing": True},
        ).all()
        print(sql_of(sql), sorted(author.name for author in authors))
        #> INSERT ['Nnedi', 'Ursula Le Guin']
        print(ursula.name, ursula.born)
        #> Ursula Le Guin 1929
        session.commit()


if __name__ == "__main__":
    main()
