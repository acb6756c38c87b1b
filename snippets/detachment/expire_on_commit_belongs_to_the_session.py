"""`expire_on_commit` can be set on a `Session`; set on a `scoped_session` it has no effect.

A `scoped_session` is a proxy that does not pass this name on to its session. There is no error, and
the commit expires `ursula`.

Set it on the session of the current scope: `registry().expire_on_commit = False`. It lasts until
`registry.remove()`. For all sessions to come write `sessionmaker(engine, expire_on_commit=False)`.

SQLAlchemy's documentation:
[Contextual/Thread-local Sessions](https://docs.sqlalchemy.org/en/21/orm/contextual.html#unitofwork-contextual).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import scoped_session, sessionmaker

from snippets.library import Author, new_library

LABEL = "`expire_on_commit` on a `scoped_session`"


def main() -> None:
    engine = new_library()
    registry = scoped_session(sessionmaker(engine))
    ursula = registry.get(Author, 1)

    registry.expire_on_commit = False  # type: ignore[attr-defined]
    registry.commit()
    print("expired:", inspect(ursula).expired)
    #> expired: True

    print(ursula.name)
    #> Ursula
    registry().expire_on_commit = False
    registry.commit()
    print("expired:", inspect(ursula).expired)
    #> expired: False

    registry.remove()
    print(registry().expire_on_commit)
    #> True


if __name__ == "__main__":
    main()
