"""Flush where you change the object, so that the error comes there, and not from a query."""

from sqlalchemy import delete
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    mary, jane = Author(id=3, name="Mary"), Author(id=4, name="Jane")
    with Session(engine, expire_on_commit=False) as session:
        session.add_all([mary, jane])
        session.commit()
    with engine.begin() as connection:  # somebody else
        connection.execute(delete(Author).where(Author.id > 2))
    # before
    session = Session(engine)
    session.add(mary)
    mary.born = 1797
    try:
        print(session.get(Author, 2).name)
    except StaleDataError as error:
        print(error)
        #> UPDATE statement on table 'author' expected to update 1 row(s); 0 were matched.
    session.close()
    # after
    session = Session(engine)
    session.add(jane)
    jane.born = 1775
    try:
        session.flush()
    except StaleDataError:
        session.rollback()
        print("Jane's row is gone")
        #> Jane's row is gone
    print(session.get(Author, 2).name)
    #> Octavia
    session.close()


if __name__ == "__main__":
    main()
