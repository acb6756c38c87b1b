"""On MariaDB, if the driver counts changed rows, a flush of the value that the row has raises.

Here another program has written the same value meanwhile: the UPDATE matches its row and changes
nothing. SQLAlchemy asks for the rows found, by the flag `FOUND_ROWS`. A `client_flag` in
`connect_args` takes the flag away; then the count is 0, and the flush takes the row for gone.

Leave `client_flag` out, or add `FOUND_ROWS`, which is 2, to it.

SQLAlchemy's documentation: [Rowcount
Support](https://docs.sqlalchemy.org/en/21/dialects/mysql.html#rowcount-support).
"""

from sqlalchemy import create_engine, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import Author, new_library

LABEL = "`FOUND_ROWS` switched off"
REQUIRES = ("mariadb",)


def main() -> None:
    library = new_library()
    for flag in (0, 2):
        engine = create_engine(library.url, connect_args={"client_flag": flag})
        with Session(engine) as session:
            ursula = session.get(Author, 1)
            # As another program might; the session does not know.
            same = update(Author).where(Author.id == 1).values(born=1930)
            session.connection().execute(same)
            ursula.born = 1930
            try:
                session.flush()
                answer = "flushed"
            except StaleDataError as error:
                answer = str(error)
        print(f"client_flag={flag}: {answer}")
        #> client_flag=0: UPDATE statement on table 'author' expected to update 1 row(s); 0 were matched.
        #> client_flag=2: flushed
        engine.dispose()


if __name__ == "__main__":
    main()
