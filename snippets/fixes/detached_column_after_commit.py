"""Give the session `expire_on_commit=False`, or take the value in the block."""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.commit()
    try:
        print(ursula.name)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    with Session(engine, expire_on_commit=False) as session:
        ursula = session.get(Author, 1)
        session.commit()
    print(ursula.name)
    #> Ursula


if __name__ == "__main__":
    main()
