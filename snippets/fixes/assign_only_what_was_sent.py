"""Set only the relationships that were sent: missing does not mean empty.

With Pydantic, `model_dump(exclude_unset=True)` gives what was sent; without it all fields count as sent. A relationship
takes mapped objects: load them by the keys that came.
"""

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
