"""Refresh the object before code that reads its `__dict__`.

Flush before: `refresh()` discards unflushed changes of the object.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    session.commit()
    print(sorted(vars(ursula)))
    #> ['_sa_instance_state']
    # after
    session.refresh(ursula)
    print(sorted(vars(ursula)))
    #> ['_sa_instance_state', 'born', 'id', 'name']
    session.close()


if __name__ == "__main__":
    main()
