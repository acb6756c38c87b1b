"""On MariaDB an object made detached without a key finds no row, or one that was never meant.

The identity key holds a [symbol][snippets.make_transient.missing_key_is_accepted] of SQLAlchemy.
PyMySQL sends its name, and MariaDB compares that with an integer as if it were 0. Without a row 0
the load raises `ObjectDeletedError`. With it, the object takes the values of that row, and an
UPDATE changes it.

Check `inspect(mary).identity` before you add an object that `make_transient_to_detached()` made.
"""

from sqlalchemy import inspect, text
from sqlalchemy.orm import Session, make_transient_to_detached
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import Author, new_library

LABEL = "no key: what MariaDB does"
REQUIRES = ("mariadb",)


def main() -> None:
    engine = new_library()
    mary = Author(name="Mary")
    make_transient_to_detached(mary)
    with Session(engine) as session:
        session.add(mary)
        try:
            mary.born
        except ObjectDeletedError as error:
            print(error)
            #> Instance '<Author at 0x...>' has been deleted, or its row is otherwise not present.

        session.execute(text("INSERT INTO author (name, born) VALUES ('Anon', 8)"))
        session.execute(text("UPDATE author SET id = 0 WHERE name = 'Anon'"))
        print(mary.name, mary.born, mary.id, inspect(mary).persistent)
        #> Mary 8 0 True
        mary.born = 9
        session.commit()
        print(session.execute(text("SELECT name, born FROM author WHERE id = 0")).one())
        #> ('Anon', 9)


if __name__ == "__main__":
    main()
