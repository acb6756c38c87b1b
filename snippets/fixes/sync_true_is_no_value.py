"""Leave the option out to have the session synchronized."""

from sqlalchemy import update
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    changed = update(Author).where(Author.id == 1).values(born=1930)
    # before
    try:
        session.execute(changed.execution_options(synchronize_session=True))
    except ArgumentError as error:
        print(error)
        #> Valid strategies for session synchronization are 'auto', 'evaluate', 'fetch', False
    # after
    session.execute(changed)
    print(ursula.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
