"""Tell the query to overwrite what is loaded, or refresh the object.

With autoflush off, flush first. At REPEATABLE READ, MariaDB's default, end the transaction first.
"""

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    session.execute(text("UPDATE author SET born = 1930"))
    # before
    session.scalars(select(Author)).all()
    print(ursula.born)
    #> 1929
    # after
    query = select(Author).execution_options(populate_existing=True)
    session.scalars(query).all()
    print(ursula.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
