"""Hold the session in a variable as long as you use its objects."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, object_session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


def load_authors(session: Session) -> Sequence[Author]:
    authors = session.scalars(select(Author).order_by(Author.id)).all()
    session.commit()
    return authors


def main() -> None:
    engine = new_library()
    # before
    authors = load_authors(Session(engine))
    print(object_session(authors[0]))
    #> None
    try:
        print(authors[0].name)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    with Session(engine) as session:
        authors = load_authors(session)
        print(authors[0].name)
        #> Ursula


if __name__ == "__main__":
    main()
