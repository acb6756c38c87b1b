"""In `after_begin` use the connection that the listener gets, and not the session."""

from typing import Any

from sqlalchemy import Connection, event, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

REQUIRES = ("sqlalchemy>=2.0.17",)

titles: list[str] = []
title = select(Book.title).where(Book.id == 4)


def by_session(session: Session, transaction: Any, connection: Connection) -> None:
    titles.append(session.scalars(title).one())


def by_connection(session: Session, transaction: Any, connection: Connection) -> None:
    titles.append(connection.scalars(title).one())


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as session:
        event.listen(session, "after_begin", by_session)
        try:
            print(session.get(Author, 1).name)
        except InvalidRequestError as error:
            print(error)
            #> This session is provisioning a new connection; concurrent operations are not permitted (Background on this error at: https://sqlalche.me/e/21/isce)
    # after
    with Session(engine) as session:
        event.listen(session, "after_begin", by_connection)
        print(session.get(Author, 1).name, titles)
        #> Ursula ['Beowulf']


if __name__ == "__main__":
    main()
