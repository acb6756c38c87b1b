"""Ask whether the object is in the session, and merge it only if it is not."""

import warnings

from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine, autoflush=False)
    tehanu = Book(title="Tehanu")
    session.add(tehanu)
    # before
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.merge(tehanu)
    print(caught[0].message)
    #> Instance <Book at 0x...> is already pending in this Session yet is being merged again; this is probably not what you want to do
    print(len(session.new), "pending books")
    #> 2 pending books
    session.rollback()
    # after
    session.add(tehanu)
    if tehanu not in session:
        tehanu = session.merge(tehanu)
    print(len(session.new), "pending book")
    #> 1 pending book
    session.close()


if __name__ == "__main__":
    main()
