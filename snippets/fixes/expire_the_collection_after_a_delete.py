"""Expire the collection after the flush that deletes a member.

Under asyncio, use `await session.refresh(ursula, ["books"])` in place of `expire()`.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    print(len(ursula.books), "books")
    #> 2 books
    # before
    session.delete(session.get(Book, 1))
    session.flush()
    print(len(ursula.books), "books")
    #> 2 books
    # after
    session.expire(ursula, ["books"])
    print(len(ursula.books), "book")
    #> 1 book
    session.close()


if __name__ == "__main__":
    main()
