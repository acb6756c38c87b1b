"""Set the primary key before `make_transient_to_detached()`."""

from sqlalchemy.orm import Session, make_transient_to_detached
from sqlalchemy.orm.exc import FlushError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    author = Author(id=None)
    make_transient_to_detached(author)
    session.add(author)
    author.name = "Ursula K."
    try:
        session.flush()
    except FlushError as error:
        print(error)
        #> Can't update table author using NULL for primary key value on column author.id
    session.rollback()
    # after
    author = Author(id=1)
    make_transient_to_detached(author)
    session.add(author)
    author.name = "Ursula K."
    session.commit()
    print(session.get(Author, 1).name)
    #> Ursula K.
    session.close()


if __name__ == "__main__":
    main()
