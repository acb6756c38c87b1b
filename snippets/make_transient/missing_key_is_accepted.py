"""`make_transient_to_detached()` accepts an object without a primary key and makes a false identity.

The missing value becomes an internal symbol in the identity key. The object can be added; a second
one collides with it. A load fails on [SQLite][snippets.make_transient.missing_key_on_sqlite] and
[PostgreSQL][snippets.make_transient.missing_key_on_postgresql];
[MariaDB][snippets.make_transient.missing_key_on_mariadb] may find a row that was not meant.

`make_transient()` of an expired object [takes its primary key
away][snippets.make_transient.unloaded_reads_as_none]. Check `inspect(obj).identity` after
`make_transient_to_detached()`.

SQLAlchemy's documentation:
[make_transient_to_detached()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient_to_detached).
"""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "the key was not set"


def main() -> None:
    engine = new_library()
    first, second = Author(name="Ursula"), Author(name="Octavia")
    make_transient_to_detached(first)
    make_transient_to_detached(second)
    print(inspect(first).identity)
    #> (<LoaderCallableStatus.NO_VALUE: 4>,)

    with Session(engine) as session:
        session.add(first)
        print(state_of(first))
        #> persistent
        try:
            session.add(second)
        except InvalidRequestError as error:
            print(error)
            #> Can't attach instance <Author at 0x...>; another instance with key (<class 'Author'>, (<LoaderCallableStatus.NO_VALUE: 4>,), None) is already present in this session.


if __name__ == "__main__":
    main()
