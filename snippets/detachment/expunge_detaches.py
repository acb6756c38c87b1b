"""`Session.expunge()` makes a persistent object detached; what was loaded stays readable.

The object leaves the session and keeps its identity key and its loaded
attributes. No SQL is emitted. Whatever has to be loaded from then on raises
`DetachedInstanceError`.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.expunge(ursula)

        print(inspect(ursula).detached, ursula in session)
        #> True False
        print(ursula.name)
        #> Ursula
        try:
            print(ursula.books)
        except DetachedInstanceError as error:
            print(error)
            #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
