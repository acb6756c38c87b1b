"""A string for a number in WHERE, as in `Author.id == "1"`, matches the row and no object.

SQLite and MariaDB convert the string, so the row changes. In Python `1 == "1"` is false: the object
keeps the old value, and after a DELETE it is persistent. So it is in a [bulk
UPDATE][snippets.synchronize_session.bulk_update_synchronizes_loaded]. `!=` changes the object and
not its row; `<` raises a `TypeError` when the row has been changed already.

Convert the value before: `Author.id == int("1")`. Or pass `synchronize_session="fetch"`, which
finds the object.
"""

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = '`id == "1"`: another type in WHERE'
REQUIRES = ("sqlite", "mariadb")


def main() -> None:
    engine = new_library()
    row = select(Author.born).where(Author.id == 1)
    with Session(engine) as session:
        ursula, beowulf = session.get(Author, 1), session.get(Book, 4)
        by_string = update(Author).where(Author.id == "1")
        session.execute(by_string.values(born=1930))
        print("row", session.scalar(row), "object", ursula.born)
        #> row 1930 object 1929
        session.execute(update(Author), [{"id": "1", "born": 1931}])
        print("row", session.scalar(row), "object", ursula.born)
        #> row 1931 object 1929
        session.execute(delete(Book).where(Book.id == "4"))
        print(state_of(beowulf))
        #> persistent
        session.rollback()

        print(ursula.born)
        #> 1929
        session.execute(update(Author).where(Author.id != "1").values(born=1940))
        print("row", session.scalar(row), "object", ursula.born)
        #> row 1929 object 1940
        try:
            session.execute(update(Author).where(Author.id < "5").values(born=1950))
        except TypeError as error:
            print(error)
            #> '<' not supported between instances of 'int' and 'str'
        print("row", session.scalar(row), "object", ursula.born)
        #> row 1950 object 1940

        fetch = {"synchronize_session": "fetch"}
        session.execute(by_string.values(born=1932), execution_options=fetch)
        print("row", session.scalar(row), "object", ursula.born)
        #> row 1932 object 1932
        by_key = update(Author).where(Author.id == int("1"))
        session.execute(by_key.values(born=1933))
        print("row", session.scalar(row), "object", ursula.born)
        #> row 1933 object 1933


if __name__ == "__main__":
    main()
