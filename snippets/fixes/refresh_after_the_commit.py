"""Call `refresh()` after the commit, before something reads `__dict__`."""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    names = inspect(Author).column_attrs.keys()
    session = Session(engine)
    ursula = session.get(Author, 1)
    session.commit()
    # before
    print({name: vars(ursula)[name] for name in names if name in vars(ursula)})
    #> {}
    # after
    session.refresh(ursula)
    print({name: vars(ursula)[name] for name in names if name in vars(ursula)})
    #> {'id': 1, 'name': 'Ursula', 'born': 1929}
    session.close()


if __name__ == "__main__":
    main()
