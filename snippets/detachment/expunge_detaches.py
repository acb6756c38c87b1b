"""`Session.expunge()` makes a persistent object detached; what was loaded stays readable.

Here the books were not loaded, and raise, though the session is still open.

The session keeps Octavia and its transaction; [`close()`][snippets.detachment.close_detaches_all]
detaches all its objects.

SQLAlchemy's documentation: [Expunging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#expunging).
"""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`expunge()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        session.expunge(ursula)
        print(ursula.name, state_of(ursula))
        #> Ursula detached
        print(octavia.name, state_of(octavia), session.in_transaction())
        #> Octavia persistent True
        try:
            print(ursula.books)
        except DetachedInstanceError as error:
            print(error)
            #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
