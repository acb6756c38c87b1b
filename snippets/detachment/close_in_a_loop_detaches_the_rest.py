"""`close()` in a loop detaches every object that the loop has still to visit.

All objects of the list came from one session. The first round closes it, directly
or in a function that the body calls, and the second round meets a detached object.
With a `commit()` before the `close()` even its columns [are
expired][snippets.detachment.expired_column_raises] and cannot be read.

Collect primary keys, which are plain values, and let each round load its own object.
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    for author in session.scalars(select(Author).order_by(Author.id)).all():
        try:
            print(inspect(author).detached, len(author.books))
            #> False 2
        except DetachedInstanceError as error:
            print(str(error).partition(";")[0])
            #> Parent instance <Author at 0x...> is not bound to a Session
        session.close()

    keys = session.scalars(select(Author.id).order_by(Author.id)).all()
    session.close()
    for key in keys:
        with Session(engine) as session:
            print(key, len(session.get(Author, key).books))
            #> 1 2
            #> 2 1


if __name__ == "__main__":
    main()
