"""Expire the collection after the statement; or change the objects themselves."""

from sqlalchemy import update
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    print(len(ursula.books), "books")
    #> 2 books
    # before
    session.execute(update(Book).where(Book.id == 3).values(author_id=1))
    print(len(ursula.books), "books")
    #> 2 books
    # after
    session.flush()  # else, without autoflush, what was appended is lost
    session.expire(ursula, ["books"])
    print(len(ursula.books), "books")
    #> 3 books
    session.close()


if __name__ == "__main__":
    main()
