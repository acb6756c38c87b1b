"""Four ways to change every row, each with the same result.

One commit for all keeps [each changed object until the flush][snippets.states.changes_are_held],
and is all or nothing. Portions by key hold a thousand objects at a time, and a failure keeps what
was committed: start again after the last key.

[A list of dictionaries][snippets.synchronize_session.bulk_update_synchronizes_loaded] spares the
objects. One UPDATE spares the rows; it calls [no validator and no mapper
event][snippets.synchronize_session.mapper_events_do_not_fire].
"""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "Change many rows, four ways"
REQUIRES = ()


def all_objects(session: Session) -> None:
    for book in session.scalars(select(Book)).all():
        book.title += "!"
    session.commit()


def portions(session: Session, last: int = 0) -> None:
    by_key = select(Book).order_by(Book.id).limit(1000)
    while books := session.scalars(by_key.where(Book.id > last)).all():
        for book in books:
            book.title += "!"
        last = books[-1].id
        session.commit()


def dictionaries(session: Session, last: int = 0) -> None:
    by_key = select(Book.id, Book.title).order_by(Book.id).limit(1000)
    while rows := session.execute(by_key.where(Book.id > last)).all():
        values = [{"id": row.id, "title": row.title + "!"} for row in rows]
        session.execute(update(Book), values)
        last = rows[-1].id
        session.commit()


def statement(session: Session) -> None:
    session.execute(update(Book).values(title=Book.title + "!"))
    session.commit()


def main() -> None:
    engine = new_library()
    for change in (all_objects, portions, dictionaries, statement):
        with Session(engine) as session:
            change(session)
            print(change.__name__, session.get_one(Book, 4).title)
            #> all_objects Beowulf!
            #> portions Beowulf!!
            #> dictionaries Beowulf!!!
            #> statement Beowulf!!!!


if __name__ == "__main__":
    main()
