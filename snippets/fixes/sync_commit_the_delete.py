"""Call `session.commit()` after the statement: `synchronize_session` saves nothing."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    remove = delete(Book).where(Book.id < 4)
    unsynchronized = {"synchronize_session": False}
    # before
    with Session(engine) as session:
        session.execute(remove, execution_options=unsynchronized)
    with Session(engine) as other:
        print(len(other.scalars(select(Book)).all()), "books")
        #> 4 books
    # after
    with Session(engine) as session:
        session.execute(remove, execution_options=unsynchronized)
        session.commit()
    with Session(engine) as other:
        print(len(other.scalars(select(Book)).all()), "books")
        #> 1 books


if __name__ == "__main__":
    main()
