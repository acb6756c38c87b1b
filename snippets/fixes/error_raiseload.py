"""Name the column in `load_only()`, or load it by `refresh()`."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, load_only

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    name_only = load_only(Author.name, raiseload=True)
    ursula = session.get(Author, 1, options=[name_only])
    try:
        print(ursula.born)
    except InvalidRequestError as error:
        print(error)
        #> 'Author.born' is not available due to raiseload=True
    # after
    both = load_only(Author.name, Author.born, raiseload=True)
    octavia = session.get(Author, 2, options=[both])
    session.refresh(ursula, ["born"])
    print(octavia.born, ursula.born)
    #> 1947 1929
    session.close()


if __name__ == "__main__":
    main()
