"""End the transaction of its own session, by a commit or a rollback, then refresh it there."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, object_session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    first, second = Session(engine), Session(engine)
    ursula = first.get(Author, 1)
    ursula.born = 1930
    # before
    try:
        second.refresh(ursula)
    except InvalidRequestError as error:
        print(error)
        #> Instance '<Author at 0x...>' is not persistent within this Session
    # after
    own = object_session(ursula)
    own.commit()  # the change; or rollback(), to take it back
    own.refresh(ursula)
    print(ursula.name, ursula.born)
    #> Ursula 1930
    first.close()
    second.close()


if __name__ == "__main__":
    main()
