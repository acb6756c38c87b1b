"""Leave `client_flag` out of `connect_args`: SQLAlchemy asks the driver to count the rows found.

If you need other flags, keep that one beside them: `CLIENT.FOUND_ROWS | CLIENT.MULTI_STATEMENTS`.
"""

from sqlalchemy import create_engine, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import Author, new_library

REQUIRES = ("mariadb",)


def main() -> None:
    library = new_library()
    url = library.url
    # As another program might: the row gets the value that is to be flushed.
    same = update(Author).where(Author.id == 1).values(born=1930)
    # before
    engine = create_engine(url, connect_args={"client_flag": 0})
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.connection().execute(same)
        ursula.born = 1930
        try:
            session.flush()
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'author' expected to update 1 row(s); 0 were matched.
    engine.dispose()
    # after
    engine = create_engine(url)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.connection().execute(same)
        ursula.born = 1930
        session.flush()
        print("flushed:", ursula.born)
        #> flushed: 1930
    engine.dispose()
    library.dispose()


if __name__ == "__main__":
    main()
