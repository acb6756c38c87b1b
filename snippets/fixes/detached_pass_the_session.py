"""Give the helper your session, so that there is one."""

from sqlalchemy import Engine
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def save(engine: Engine, author: Author) -> None:
    with Session(engine) as session, session.begin():
        session.add(author)


def save_in(session: Session, author: Author) -> None:
    session.add(author)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    ursula.born = 1930
    # before
    try:
        save(engine, ursula)
    except InvalidRequestError as error:
        print(error)
        #> Object '<Author at 0x...>' is already attached to session 'N' (this is 'M')
    # after
    save_in(session, ursula)
    session.commit()
    print(ursula.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
