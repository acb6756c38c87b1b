"""Set `expire_on_commit` on `db.session()`, again after each `remove()`."""

from sqlalchemy import inspect
from sqlalchemy.orm import scoped_session, sessionmaker

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    db_session = scoped_session(sessionmaker(engine))
    ursula = db_session.get(Author, 1)
    # before
    db_session.expire_on_commit = False  # type: ignore[attr-defined]
    db_session.commit()
    print("expired:", inspect(ursula).expired)
    #> expired: True
    # after
    print(ursula.name)
    #> Ursula
    db_session().expire_on_commit = False
    db_session.commit()
    print("expired:", inspect(ursula).expired)
    #> expired: False
    db_session.remove()


if __name__ == "__main__":
    main()
