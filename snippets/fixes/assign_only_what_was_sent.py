"""Set only the relationships that were sent: missing does not mean empty."""

from typing import Any

from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    sent: dict[str, Any] = {"name": "Ursula Le Guin"}
    # before
    ursula.name = sent["name"]
    ursula.books = sent.get("books", [])
    session.flush()
    print(len(ursula.books), "books")
    #> 0 books
    session.rollback()
    # after
    for field in ("name", "books"):
        if field in sent:
            setattr(ursula, field, sent[field])
    session.commit()
    print(ursula.name, "with", len(ursula.books), "books")
    #> Ursula Le Guin with 2 books
    session.close()


if __name__ == "__main__":
    main()
