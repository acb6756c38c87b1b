"""Set the relationship, not the foreign key: `back_populates` adds to the loaded collection."""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula, octavia = session.get(Author, 1), session.get(Author, 2)
    print("Octavia:", len(octavia.books), "Ursula:", len(ursula.books))
    #> Octavia: 1 Ursula: 2
    # before
    session.add(Book(title="Fledgling", author_id=octavia.id))
    session.flush()
    print("Octavia:", len(octavia.books))
    #> Octavia: 1
    # after
    session.add(Book(title="Malafrena", author=ursula))
    session.flush()
    print("Ursula:", len(ursula.books))
    #> Ursula: 3
    session.close()


if __name__ == "__main__":
    main()
