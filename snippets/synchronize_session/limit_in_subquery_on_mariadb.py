"""MariaDB refuses LIMIT directly in a subquery of IN; select the keys by a statement of their own.

Two statements do what `Book.id.in_(select(Book.id).limit(2))` cannot; `with_for_update()` locks the
rows in between. Or put the LIMIT one level deeper:
`Book.id.in_(select(first_two.subquery().c.id))`.
"""

from sqlalchemy import select, update
from sqlalchemy.exc import NotSupportedError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "LIMIT in a subquery, on MariaDB"
REQUIRES = ("mariadb",)


def main() -> None:
    engine = new_library()
    first_two = select(Book.id).order_by(Book.id).limit(2)
    with Session(engine) as session:
        changed = update(Book).where(Book.id.in_(first_two)).values(title="X")
        try:
            session.execute(changed)
        except NotSupportedError as error:
            print(error.orig)
            #> (1235, "This version of MariaDB doesn't yet support 'LIMIT & IN/ALL/ANY/SOME subquery'")
        keys = session.scalars(first_two.with_for_update()).all()
        changed = update(Book).where(Book.id.in_(keys)).values(title="X")
        session.execute(changed)
        print(session.scalars(select(Book.title).order_by(Book.id)).all())
        #> ['X', 'X', 'Kindred', 'Beowulf']

        deeper = select(first_two.subquery().c.id)
        session.execute(update(Book).where(Book.id.in_(deeper)).values(title="Y"))
        print(session.scalars(select(Book.title).order_by(Book.id)).all())
        #> ['Y', 'Y', 'Kindred', 'Beowulf']


if __name__ == "__main__":
    main()
