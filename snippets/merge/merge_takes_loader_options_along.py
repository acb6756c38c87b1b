"""`merge()` gives the target the loader options with which the given object was loaded.

Here `raiseload()` comes along into another session, with `load=False` too. For the refresh the
options of the given object replace those of the target: a new object has none, so `books` is not
loaded.

Load the row in the new session with the options you want, and [set what
changed][snippets.merge.update_only_given_fields].

SQLAlchemy's documentation: [Preventing unwanted lazy loads using raiseload](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#prevent-lazy-with-raiseload).
"""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, raiseload, selectinload

from snippets.library import Author, new_library

LABEL = "Loader options are copied too"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1, options=[raiseload(Author.books)])

    for load in (True, False):
        with Session(engine) as session:
            merged = session.merge(ursula, load=load)
            try:
                print(merged.books)
            except InvalidRequestError as error:
                print(error)
                #> 'Author.books' is not available due to lazy='raise'
                #> 'Author.books' is not available due to lazy='raise'

    with Session(engine) as session:
        target = session.get(Author, 1, options=[selectinload(Author.books)])
        session.refresh(target)
        print("unloaded:", *inspect(target).unloaded)
        #> unloaded:
        session.merge(Author(id=1))
        session.refresh(target)
        print("unloaded:", *inspect(target).unloaded)
        #> unloaded: books


if __name__ == "__main__":
    main()
