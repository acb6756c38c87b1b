"""Collect the keys first, and load each object in the session of its round."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    try:
        for author in session.scalars(select(Author).order_by(Author.id)).all():
            print(author.name, len(author.books))
            #> Ursula 2
            session.close()  # or a function that is called here does
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    keys = session.scalars(select(Author.id).order_by(Author.id)).all()
    session.close()
    for key in keys:
        with Session(engine) as session:
            author = session.get(Author, key)
            print(author.name, len(author.books))
            #> Ursula 2
            #> Octavia 1


if __name__ == "__main__":
    main()
