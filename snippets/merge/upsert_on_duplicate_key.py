"""On MariaDB, INSERT with ON DUPLICATE KEY UPDATE inserts or updates and can return the ORM objects.

The conflict may be with the primary key or with any unique key; the statement
cannot say which. MariaDB returns the rows since 10.5, and `populate_existing`
overwrites what the session has loaded. MySQL has no RETURNING: execute the
statement without it, then `select()` the rows with `populate_existing`.

SQLAlchemy's documentation: [ORM "upsert" Statements](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-upsert).
"""

from sqlalchemy.dialects.mysql import insert
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log

REQUIRES = ("sqlalchemy>=2.0.13", "mariadb")


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    rows = [{"id": 1, "name": "Ursula Le Guin"}, {"id": 7, "name": "Nnedi"}]
    upsert = insert(Author).values(rows)
    upsert = upsert.on_duplicate_key_update(name=upsert.inserted.name)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        sql.clear()
        authors = session.scalars(
            upsert.returning(Author),
            execution_options={"populate_existing": True},
        ).all()
        print(len(sql), sorted(author.name for author in authors))
        #> 1 ['Nnedi', 'Ursula Le Guin']
        print(ursula in authors, ursula.name, ursula.born)
        #> True Ursula Le Guin 1929
        session.commit()


if __name__ == "__main__":
    main()
