"""Commit before the session is closed: the close takes back what was only flushed."""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as session:
        session.add(mary := Author(name="Mary"))
        session.flush()
    with Session(engine) as session:
        session.add(mary)
        mary.born = 1797
        try:
            session.commit()
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'author' expected to update 1 row(s); 0 were matched.
    # after
    with Session(engine) as session:
        session.add(jane := Author(name="Jane"))
        session.commit()
    with Session(engine) as session:
        session.add(jane)
        jane.born = 1775
        session.commit()
        print(jane.name, jane.born)
        #> Jane 1775


if __name__ == "__main__":
    main()
