"""Set the relationship; the flush sets the foreign key."""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    lavinia, octavia = session.get(Book, 2), session.get(Author, 2)
    print(lavinia.author.name)
    #> Ursula
    # before
    lavinia.author_id = octavia.id
    session.flush()
    print(lavinia.author.name)
    #> Ursula
    # after
    lavinia.author = octavia
    session.commit()
    print(lavinia.author.name, lavinia.author_id)
    #> Octavia 2
    session.close()


if __name__ == "__main__":
    main()
