"""Commit and remove the present session before you ask for one with other arguments."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, scoped_session, sessionmaker

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    registry: scoped_session[Session] = scoped_session(sessionmaker(engine))
    registry()  # another module has used it
    # before
    try:
        registry(expire_on_commit=False)
    except InvalidRequestError as error:
        print(error)
        #> Scoped session is already present; no new arguments may be specified.
    # after
    registry.commit()  # remove() would roll it back
    registry.remove()
    session = registry(expire_on_commit=False)
    mary = Author(name="Mary")
    session.add(mary)
    session.commit()
    registry.remove()
    print(mary.name)
    #> Mary


if __name__ == "__main__":
    main()
