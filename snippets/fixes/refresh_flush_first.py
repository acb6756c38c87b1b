"""Flush before you refresh or expire."""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    ursula.name = "Ursula K."
    session.refresh(ursula)
    print(ursula.name)
    #> Ursula
    # after
    ursula.name = "Ursula K."
    session.flush()
    session.refresh(ursula)
    print(ursula.name)
    #> Ursula K.
    session.close()


if __name__ == "__main__":
    main()
