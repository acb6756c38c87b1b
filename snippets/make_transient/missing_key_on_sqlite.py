"""On SQLite the first load of an object made detached without a key raises a `DBAPIError`.

The identity key holds a [symbol][snippets.make_transient.missing_key_is_accepted] of SQLAlchemy,
and the driver refuses it as a parameter. `refresh()` and this flush fail in the same way.

The text does not name the object: look at `inspect(mary).identity`. A key that was set to None
[fails otherwise][snippets.make_transient.key_of_none_is_not_found].
"""

from sqlalchemy.exc import DBAPIError, InterfaceError, ProgrammingError
from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, new_library

LABEL = "no key: what SQLite does"
REQUIRES = ("sqlite",)


def main() -> None:
    engine = new_library()
    mary = Author(name="Mary")
    make_transient_to_detached(mary)
    with Session(engine) as session:
        session.add(mary)
        try:
            print(mary.born)
        except DBAPIError as error:
            print(isinstance(error, (ProgrammingError, InterfaceError)), error.params)
            #> True (<LoaderCallableStatus.NO_VALUE: 4>,)
        print(mary.name)
        #> Mary

        try:
            session.refresh(mary)
        except DBAPIError as error:
            print("refresh():", error.params)
            #> refresh(): (<LoaderCallableStatus.NO_VALUE: 4>,)
        mary.born = 1797
        try:
            session.flush()
        except DBAPIError as error:
            print("flush():", error.params)
            #> flush(): (<LoaderCallableStatus.NO_VALUE: 4>,)


if __name__ == "__main__":
    main()
