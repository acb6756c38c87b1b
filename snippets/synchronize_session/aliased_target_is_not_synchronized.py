"""UPDATE or DELETE of an `aliased()` class with WHERE synchronizes nothing, except on MariaDB.

To the session the alias stands for another table: with the default `'auto'` no object is changed.
`'evaluate'` raises. [On MariaDB][snippets.synchronize_session.aliased_update_on_mariadb] an UPDATE
changes objects that it should not.

Give the class itself to `update()` and `delete()`, and use the alias in a subquery, if WHERE needs
the table twice. Otherwise use `synchronize_session=False` and `session.expire_all()`. Before 2.0.21
([#10279](https://github.com/sqlalchemy/sqlalchemy/issues/10279)) an UPDATE of an alias changed
every row of the table.
"""

from sqlalchemy import delete, select, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, aliased

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`aliased()` target"
REQUIRES = ("sqlalchemy>=2.0.36", "sqlite", "postgresql")


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred, beowulf = session.get(Book, 3), session.get(Book, 4)
        other = aliased(Book)
        session.execute(update(other).where(other.id == 3).values(title="Dawn"))
        session.execute(delete(other).where(other.id == 4))
        print(kindred.title, state_of(beowulf))
        #> Kindred persistent
        titles = select(Book.title).where(Book.id > 2)
        print(session.scalars(titles).all())
        #> ['Dawn']

        session.expire_all()
        print(kindred.title)
        #> Dawn
        try:
            session.execute(
                delete(other).where(other.id == 3),
                execution_options={"synchronize_session": "evaluate"},
            )
        except InvalidRequestError as error:
            print(str(error).partition(":")[0])
            #> Could not evaluate current criteria in Python


if __name__ == "__main__":
    main()
