"""Set the key alone, make the object detached, and only then set the changes."""

from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    # before
    ursula = Author(id=1, name="U. K. Le Guin")
    make_transient_to_detached(ursula)
    with Session(engine) as session:
        session.add(ursula)
        session.commit()
        session.refresh(ursula)
        print(ursula.name)
        #> Ursula
    # after
    ursula = Author(id=1)
    make_transient_to_detached(ursula)
    with Session(engine) as session:
        session.add(ursula)
        ursula.name = "U. K. Le Guin"
        session.commit()
        session.refresh(ursula)
        print(ursula.name)
        #> U. K. Le Guin


if __name__ == "__main__":
    main()
