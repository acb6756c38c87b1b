"""Load a portion by key, change it, commit it, and go on after its last key.

The loop holds one portion at a time.
[`expire_on_commit=False`][snippets.detachment.expire_on_commit_false_keeps_loaded] would spare the
SELECTs too, but not the memory.
"""

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log

REQUIRES = ()


def rename_all(session: Session) -> None:
    last = 0
    by_key = select(Book).order_by(Book.id).limit(100)
    while books := session.scalars(by_key.where(Book.id > last)).all():
        for book in books:
            book.title += "!"
        last = books[-1].id
        session.commit()


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        session.execute(insert(Book), [{"title": "Emma"}] * 996)
        session.commit()
        log = sql_log(engine)
        rename_all(session)
    print("statements for 1000 books:", len(log))
    #> statements for 1000 books: 21


if __name__ == "__main__":
    main()
