"""`object_session()` returns the `Session` itself, not the `scoped_session` that made it.

A `scoped_session` (`db.session` in Flask-SQLAlchemy is one) is a proxy of the `Session` of the
current scope. So a comparison with the proxy is False though nothing is wrong. Compare with what
calling the proxy returns: `registry()`.

For a detached object `object_session()` returns None.

SQLAlchemy's documentation: [Contextual/Thread-local Sessions](https://docs.sqlalchemy.org/en/21/orm/contextual.html#unitofwork-contextual).
"""

from sqlalchemy.orm import object_session, scoped_session, sessionmaker

from snippets.library import Author, new_library

LABEL = "`object_session()` and `db.session`"


def main() -> None:
    engine = new_library()
    registry = scoped_session(sessionmaker(engine))
    ursula = registry.get(Author, 1)
    session: object = object_session(ursula)

    print(session is registry)
    #> False
    print(session is registry())
    #> True
    registry.remove()
    print(object_session(ursula))
    #> None


if __name__ == "__main__":
    main()
