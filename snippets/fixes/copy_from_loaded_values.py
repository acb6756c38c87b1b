"""Read the columns into a new object: reading loads what is expired."""

from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    octavia = session.get(Author, 2)
    session.commit()
    # before
    make_transient(ursula)
    print(ursula.name, ursula.born)
    #> None None
    # after
    copy = Author(name=octavia.name, born=octavia.born)
    print(copy.name, copy.born)
    #> Octavia 1947
    session.close()


if __name__ == "__main__":
    main()
