"""A `scoped_session` takes arguments only as long as its scope has no session.

Calling the registry with arguments raises once there is a session; `configure()` warns, and
reaches the sessions to come.

Configure the factory when it is made: `scoped_session(sessionmaker(engine,
expire_on_commit=False))`. In between, commit and call `registry.remove()` first.

SQLAlchemy's documentation:
[Contextual/Thread-local Sessions](https://docs.sqlalchemy.org/en/21/orm/contextual.html#unitofwork-contextual).
"""

import warnings

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, scoped_session, sessionmaker

from snippets.library import new_library

LABEL = "`scoped_session`, too late"


def main() -> None:
    engine = new_library()
    registry: scoped_session[Session] = scoped_session(sessionmaker(engine))
    registry()
    try:
        registry(expire_on_commit=False)
    except InvalidRequestError as error:
        print(error)
        #> Scoped session is already present; no new arguments may be specified.

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        registry.configure(expire_on_commit=False)
    print(caught[0].message)
    #> At least one scoped session is already present.  configure() can not affect sessions that have already been created.
    print(registry().expire_on_commit)
    #> True
    registry.remove()
    print(registry().expire_on_commit)
    #> False
    registry.remove()


if __name__ == "__main__":
    main()
