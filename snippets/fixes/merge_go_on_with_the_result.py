"""Go on with what `merge()` returns."""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    author = Author(id=1)
    # before
    session.merge(author)
    author.name = "Ursula Le Guin"
    session.commit()
    print(session.get(Author, 1).name)
    #> Ursula
    # after
    author = session.merge(author)
    author.name = "Ursula Le Guin"
    session.commit()
    print(session.get(Author, 1).name)
    #> Ursula Le Guin
    session.close()


if __name__ == "__main__":
    main()
