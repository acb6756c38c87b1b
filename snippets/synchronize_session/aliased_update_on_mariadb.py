"""On MariaDB an UPDATE of an `aliased()` class can set the new value on all loaded objects.

SQLAlchemy uses no `UPDATE ... RETURNING` on MariaDB, so a SELECT of the keys goes first. It names the table beside
the alias, without a join, and finds each row of the table if one row of the alias fits: the warning
about a cartesian product says so. A DELETE of an alias is a syntax error here.

Give the class itself to `update()`.
"""

import warnings

from sqlalchemy import delete, update
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.orm import Session, aliased

from snippets.library import Book, new_library

LABEL = "`aliased()` target, on MariaDB"
REQUIRES = ("mariadb",)


def main() -> None:
    engine = new_library()
    other = aliased(Book)
    with Session(engine) as session:
        kindred, beowulf = session.get(Book, 3), session.get(Book, 4)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            session.execute(update(other).where(other.id == 3).values(title="Dawn"))
        print(str(caught[0].message).partition(" between")[0])
        #> SELECT statement has a cartesian product
        print(kindred.title, beowulf.title)
        #> Dawn Dawn
        session.expire_all()
        print(kindred.title, beowulf.title)
        #> Dawn Beowulf
        try:
            session.execute(delete(other).where(other.id == 4))
        except ProgrammingError as error:
            print(error.orig)
            #> (1064, "You have an error in your SQL syntax; check the manual that corresponds to your MariaDB server version for the right syntax to use near 'AS book_1 WHERE book_1.id = 4 RETURNING book_1.id' at line 1")


if __name__ == "__main__":
    main()
