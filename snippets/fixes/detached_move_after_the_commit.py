"""Commit a new object, and expire it, before you move it to another session.

Under asyncio `await second.refresh(nova)` before you read it. On MariaDB end first a transaction
that the second session began before the commit.
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as first, Session(engine) as second:
        nova = Book(title="Nova")
        first.add(nova)
        first.flush()
        first.expunge(nova)
        second.add(nova)
        first.rollback()
        nova.title = "Nova (1968)"
        try:
            second.commit()
        except AssertionError as error:
            print(error)
            #> Failed to add object to the flush context!
    # after
    with Session(engine) as first, Session(engine) as second:
        nova = Book(title="Nova")
        first.add(nova)
        first.commit()
        first.expire(nova)  # drops loaded relatives, which stay in the first
        first.expunge(nova)
        second.add(nova)
        first.rollback()
        nova.title = "Nova (1968)"
        second.commit()
        print(nova.title)
        #> Nova (1968)


if __name__ == "__main__":
    main()
