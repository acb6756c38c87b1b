"""Set only the fields that were sent, on the object that `get()` returns.

`get()` returns `None` where the row is missing.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    payload = {"name": "Ursula Le Guin", "born": None}
    sent = {"name": "Ursula Le Guin"}  # model_dump(exclude_unset=True)
    # before
    author = session.merge(Author(id=1, **payload))
    print(author.name, author.born)
    #> Ursula Le Guin None
    session.rollback()
    # after
    author = session.get(Author, 1)
    for field, value in sent.items():
        setattr(author, field, value)
    print(author.name, author.born)
    #> Ursula Le Guin 1929
    session.close()


if __name__ == "__main__":
    main()
