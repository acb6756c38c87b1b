"""Let `session.begin()` commit at the end of the block."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    newer = select(Book.title).where(Book.id > 4)
    # before
    with Session(engine) as session:
        session.add(Book(title="Nova"))
    with Session(engine) as session:
        print(session.scalars(newer).all())
        #> []
    # after
    with Session(engine) as session, session.begin():
        session.add(Book(title="Nova"))
    with Session(engine) as session:
        print(session.scalars(newer).all())
        #> ['Nova']


if __name__ == "__main__":
    main()
