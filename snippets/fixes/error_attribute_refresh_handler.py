"""Keep in a variable what the error handler needs, before what may fail."""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    # before
    try:
        with Session(engine) as session, session.begin():
            octavia = session.get(Author, 2)
            session.add(Author(id=1, name="Double"))
    except IntegrityError:
        try:
            print("not saved:", octavia.name)
        except DetachedInstanceError as error:
            print(error)
            #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    try:
        with Session(engine) as session, session.begin():
            octavia = session.get(Author, 2)
            name = octavia.name
            session.add(Author(id=1, name="Double"))
    except IntegrityError:
        print("not saved:", name)
        #> not saved: Octavia


if __name__ == "__main__":
    main()
