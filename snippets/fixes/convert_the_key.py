"""Convert a key from a URL before you make an object of it."""

from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    text = "1"
    # before
    ursula = Author(id=text)
    make_transient_to_detached(ursula)
    with Session(engine) as session:
        session.add(ursula)
        print("one object:", session.get(Author, 1) is ursula)
        #> one object: False
    # after
    ursula = Author(id=int(text))
    make_transient_to_detached(ursula)
    with Session(engine) as session:
        session.add(ursula)
        print("one object:", session.get(Author, 1) is ursula)
        #> one object: True


if __name__ == "__main__":
    main()
