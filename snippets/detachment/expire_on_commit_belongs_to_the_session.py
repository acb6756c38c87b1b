"""`expire_on_commit` can be set on one session, but not through a `scoped_session`.

`commit()` reads the attribute `expire_on_commit` of the session when it runs. A `scoped_session` is
a proxy: it passes on a fixed list of names, and this one is not on it. The assignment creates an
attribute on the proxy that nothing reads, without an error.

Call the registry to reach the session of the current scope: `registry().expire_on_commit = False`.
It lasts until `registry.remove()`, after which the factory's setting holds again. For all sessions
to come write `sessionmaker(engine, expire_on_commit=False)`.

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
