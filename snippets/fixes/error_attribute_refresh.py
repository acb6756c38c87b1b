"""Create the session with `expire_on_commit=False` if its objects are used after it.

A rollback still expires the objects, and a flush what the database computes.
"""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as session:
        mary = Author(name="Mary")
        session.add(mary)
        session.commit()
    try:
        print(mary.name)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    with Session(engine, expire_on_commit=False) as session:
        mary = Author(name="Mary")
        session.add(mary)
        session.commit()
    print(mary.name)
    #> Mary


if __name__ == "__main__":
    main()
