"""Call `refresh()` before `delete()`, and not after it."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    session.add(mary := Author(name="Mary"))
    session.commit()
    # before
    session.delete(mary)
    try:
        session.refresh(mary)
    except InvalidRequestError as error:
        print(error)
        #> Could not refresh instance '<Author at 0x...>'
    session.rollback()
    # after
    session.refresh(mary)
    session.delete(mary)
    session.commit()
    print("deleted", mary.name)
    #> deleted Mary
    session.close()


if __name__ == "__main__":
    main()
