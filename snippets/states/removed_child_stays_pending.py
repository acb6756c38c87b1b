"""Without delete-orphan, a pending child removed from a collection stays pending and is INSERTed.

The cascade put it into the session, and the removal does not take it out again. The flush INSERTs
it with `NULL` as foreign key, and fails if the column is NOT NULL. With `cascade="all,
delete-orphan"` on the collection, the removal [makes it
transient][snippets.states.orphan_is_deleted_at_flush].

Call `session.expunge(emma)` as well.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "a removed new child is saved anyway"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        emma = Book(title="Emma")
        ursula.books.append(emma)
        ursula.books.remove(emma)
        print(state_of(emma))
        #> pending

        session.flush()
        print(state_of(emma), "author_id:", emma.author_id)
        #> persistent author_id: None

        dawn = Book(title="Dawn")
        ursula.books.append(dawn)
        ursula.books.remove(dawn)
        session.expunge(dawn)
        session.commit()
        print(state_of(dawn))
        #> transient


if __name__ == "__main__":
    main()
