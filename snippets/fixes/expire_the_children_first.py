"""Flush, expire the collection, `make_transient()`, then set the key to None.

The copy has no children: the old row keeps them.
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session, other = Session(engine), Session(engine)
    ursula, octavia = session.get(Author, 1), session.get(Author, 2)
    print(len(ursula.books) + len(octavia.books), "books loaded")
    #> 3 books loaded
    # before
    make_transient(ursula)
    try:
        other.add(ursula)
    except InvalidRequestError as error:
        print(type(error).__name__)
        #> InvalidRequestError
        other.rollback()
    # after
    session.flush()
    session.expire(octavia, ["books"])
    make_transient(octavia)
    octavia.id = None  # the old row keeps its key
    other.add(octavia)
    other.commit()
    print("author", octavia.id, "with", len(octavia.books), "books")
    #> author 3 with 0 books
    session.close()
    other.close()


if __name__ == "__main__":
    main()
