"""If the values are set already, `merge()` the object: it finds what differs."""

from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    values = {"id": 1, "name": "U. K. Le Guin"}
    # before
    ursula = Author(**values)
    make_transient_to_detached(ursula)
    session.add(ursula)
    session.commit()
    print(ursula.name)
    #> Ursula
    session.close()
    # after
    ursula = session.merge(Author(**values))
    session.commit()
    print(ursula.name)
    #> U. K. Le Guin
    session.close()


if __name__ == "__main__":
    main()
