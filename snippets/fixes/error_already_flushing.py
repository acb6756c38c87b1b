"""Change objects in `before_flush`, and leave the `flush()` to the flush that is under way.

A new object's key is still `None` there: give the object to a relationship, as in
`Audit(author=author)`, and not its `id`.
"""

from typing import Any

from sqlalchemy import event, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def add_and_flush(session: Session, *rest: Any) -> None:
    session.add(Author(name="Zadie"))
    session.flush()


def only_add(session: Session, *rest: Any) -> None:
    session.add(Author(name="Zadie"))


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as session:
        event.listen(session, "before_flush", add_and_flush)
        session.add(Author(name="Toni"))
        try:
            session.flush()
        except InvalidRequestError as error:
            print(error)
            #> Session is already flushing
    # after
    with Session(engine) as session:
        event.listen(session, "before_flush", only_add)
        session.add(Author(name="Toni"))
        session.commit()
        names = session.scalars(select(Author.name).order_by(Author.id)).all()
        print(names[2:])
        #> ['Toni', 'Zadie']


if __name__ == "__main__":
    main()
