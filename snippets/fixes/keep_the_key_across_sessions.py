"""Keep the primary key, and load the object in the session that uses it."""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        user = session.get(Author, 1)
        user_id = user.id
        session.commit()
    # before
    try:
        print(user.name)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    with Session(engine) as session:
        user = session.get(Author, user_id)
        print(user.name)
        #> Ursula


if __name__ == "__main__":
    main()
