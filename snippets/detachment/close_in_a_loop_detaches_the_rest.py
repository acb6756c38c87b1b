"""`close()` in a loop over a list detaches every object that the loop has still to visit.

Both authors came from one session. The first round closes it, and the second meets a detached
object. After a `commit()` its columns [are expired][snippets.detachment.expired_column_raises],
too.

Collect primary keys, which are plain values, and let each round load its own object.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library

LABEL = "`close()` in a loop"


def main() -> None:
    engine = new_library()
    session = Session(engine)
    for author in session.scalars(select(Author).order_by(Author.id)).all():
        try:
            print(author.name, len(author.books))
            #> Ursula 2
        except DetachedInstanceError as error:
            print(error)
            #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
        session.close()

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
