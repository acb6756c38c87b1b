"""Flush, execute with `synchronize_session=None`, then expire the objects.

Under asyncio, in place of `expire_all()`, `await session.refresh(obj, ["born"])` for each loaded
object: without names it can unload relationships.
"""

from sqlalchemy import update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("sqlalchemy>=2.0.11",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula, octavia = session.get(Author, 1), session.get(Author, 2)
    old = update(Author).where(Author.born < 1940)
    rows = [{"id": 1, "born": 1930}, {"id": 2, "born": 1948}]
    # before
    try:
        session.execute(old, rows)
    except InvalidRequestError as error:
        print(error)
        #> bulk synchronize of persistent objects not supported when using bulk update with additional WHERE criteria right now.  add synchronize_session=None execution option to bypass synchronize of persistent objects.
    # after
    session.flush()  # what expire_all() would discard
    session.execute(old.execution_options(synchronize_session=None), rows)
    session.expire_all()
    print(ursula.born, octavia.born)
    #> 1930 1947
    session.close()


if __name__ == "__main__":
    main()
