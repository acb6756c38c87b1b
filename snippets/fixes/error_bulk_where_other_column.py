"""Where WHERE is about another column, execute it on the connection; then expire.

Under asyncio: `await (await session.connection()).execute(by_name, rows)`, then
`await session.refresh(obj)` for each object that is loaded. For a class of single-table inheritance
`update()` its base class, with the discriminator in WHERE.
"""

from sqlalchemy import bindparam, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("sqlalchemy>=2.0.11",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    rows = [{"who": "Ursula", "year": 1930}, {"who": "Octavia", "year": 1948}]
    by_name = update(Author).where(Author.name == bindparam("who"))
    by_name = by_name.values(born=bindparam("year"))
    # before
    try:
        session.execute(by_name, rows)
    except InvalidRequestError as error:
        print(error)
        #> bulk synchronize of persistent objects not supported when using bulk update with additional WHERE criteria right now.  add synchronize_session=None execution option to bypass synchronize of persistent objects.
    # after
    session.flush()  # what expire_all() would discard
    session.connection().execute(by_name, rows)
    session.expire_all()
    print(ursula.born)
    #> 1930
    session.commit()
    session.close()


if __name__ == "__main__":
    main()
