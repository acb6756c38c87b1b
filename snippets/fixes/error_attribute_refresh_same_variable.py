"""Get the object again from the session, and repeat your changes on it."""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


def main() -> None:
    session = Session(new_library())
    ursula = session.get(Author, 1)
    session.commit()
    session.close()
    # before
    print(session.get(Author, 2).name)
    #> Octavia
    try:
        print(ursula.name)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    ursula = session.get(Author, inspect(ursula).identity)
    print(ursula.name)
    #> Ursula
    session.close()


if __name__ == "__main__":
    main()
