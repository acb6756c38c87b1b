"""Read an attribute that may be expired before you change it in place and flag it."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    session.commit()
    # before
    try:
        flag_modified(ursula, "name")
    except InvalidRequestError as error:
        print(error)
        #> Can't flag attribute 'name' modified; it's not present in the object state
    # after
    print(ursula.name)
    #> Ursula
    flag_modified(ursula, "name")
    print(len(session.dirty), "object to write")
    #> 1 object to write
    session.close()


if __name__ == "__main__":
    main()
