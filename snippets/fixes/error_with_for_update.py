"""Pass `with_for_update=True` for a plain lock."""

from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    try:
        session.refresh(ursula, with_for_update={})
    except ArgumentError as error:
        print(error)
        #> with_for_update should be the boolean value True, or a dictionary with options.  A blank dictionary is ambiguous.
    # after
    session.refresh(ursula, with_for_update=True)
    print(ursula.name)
    #> Ursula
    session.close()


if __name__ == "__main__":
    main()
