"""Change objects in the listener, and leave the commit to the caller.

`before_commit` is called for a savepoint, too, and for a commit that writes nothing.
"""

from sqlalchemy import event
from sqlalchemy.exc import IllegalStateChangeError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def add_and_commit(session: Session) -> None:
    session.add(Book(title="Tehanu"))
    session.commit()


def add(session: Session) -> None:
    if not session.in_nested_transaction():  # it is called for savepoints, too
        session.add(Book(title="Voices"))


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as session:
        event.listen(session, "before_commit", add_and_commit)
        session.get(Author, 1).born = 1930
        try:
            session.commit()
        except IllegalStateChangeError as error:
            print(str(error).partition(" and ")[0])
            #> Method 'commit()' can't be called here; method '_prepare_impl()' is already in progress
    # after
    with Session(engine) as session:
        event.listen(session, "before_commit", add)
        session.get(Author, 1).born = 1930
        session.commit()
        print("born", session.get(Author, 1).born)
        #> born 1930
        print("added:", session.get(Book, 5).title)
        #> added: Voices


if __name__ == "__main__":
    main()
