"""Get the object that the session has by its key, and make the change on that one."""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        cached = session.get(Author, 1)
    cached.born = 1930
    session = Session(engine)
    loaded = session.get(Author, 1)
    # before
    try:
        session.add(cached)
    except InvalidRequestError as error:
        print(error)
        #> Can't attach instance <Author at 0x...>; another instance with key (<class 'Author'>, (1,), None) is already present in this session.
    # after
    ursula = session.get(Author, inspect(cached).identity)
    ursula.born = 1930
    session.commit()
    print(ursula.born, ursula is loaded)
    #> 1930 True
    session.close()


if __name__ == "__main__":
    main()
