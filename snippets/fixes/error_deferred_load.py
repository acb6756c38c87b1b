"""In `load_only()`, name each column that is read later."""

from sqlalchemy.orm import Session, load_only
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as session:
        ursula = session.get(Author, 1, options=[load_only(Author.name)])
    try:
        print(ursula.born)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; deferred load operation of attribute 'born' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    with Session(engine) as session:
        columns = load_only(Author.name, Author.born)
        ursula = session.get(Author, 1, options=[columns])
    print(ursula.born)
    #> 1929


if __name__ == "__main__":
    main()
