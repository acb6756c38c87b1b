"""In a helper call `flush()`; the caller, who owns the block, commits.

The flush sends the INSERT, so the object has its key, and [`refresh()` takes
it][snippets.fixes.refresh_flush_the_new_object].
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def make_and_commit(session: Session) -> Author:
    session.add(mary := Author(name="Mary"))
    session.commit()
    session.refresh(mary)
    return mary


def make_and_flush(session: Session) -> Author:
    session.add(joanna := Author(name="Joanna"))
    session.flush()
    session.refresh(joanna)
    return joanna


def main() -> None:
    session = Session(new_library())
    # before
    with session.begin():
        try:
            print("author", make_and_commit(session).id)
        except InvalidRequestError as error:
            print(error)
            #> Can't operate on closed transaction inside context manager.  Please complete the context manager before emitting further commands.
    # after
    with session.begin():
        print("author", make_and_flush(session).id)
        #> author 4
    print(session.get(Author, 4).name)
    #> Joanna
    session.close()


if __name__ == "__main__":
    main()
