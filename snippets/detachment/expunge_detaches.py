"""`Session.expunge()` makes a persistent object detached; what was loaded stays readable.

The object leaves the session and keeps its identity key and its loaded attributes. No
SQL is emitted, and nothing is expired. Whatever has to be loaded from then on raises
`DetachedInstanceError`, also while the session it came from is still open.

The session keeps its other objects, its transaction and its connection; `close()`
gives all of them up.

SQLAlchemy's documentation: [Expunging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#expunging).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        sql = sql_log(engine)
        session.expunge(ursula)

        print(inspect(ursula).detached, inspect(octavia).persistent)
        #> True True
        print(session.in_transaction(), sql)
        #> True []
        print(ursula.name)
        #> Ursula
        try:
            print(ursula.books)
        except DetachedInstanceError as error:
            print(error)
            #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
