"""For other arguments, open a session by the `sessionmaker` itself."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import scoped_session, sessionmaker

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    maker = sessionmaker(engine)
    registry = scoped_session(maker)
    registry()  # another module has used it
    # before
    try:
        registry(expire_on_commit=False)
    except InvalidRequestError as error:
        print(error)
        #> Scoped session is already present; no new arguments may be specified.
    # after
    mary = Author(name="Mary")
    with maker(expire_on_commit=False) as session:
        session.add(mary)
        session.commit()
    print(mary.name)
    #> Mary
    registry.remove()


if __name__ == "__main__":
    main()
