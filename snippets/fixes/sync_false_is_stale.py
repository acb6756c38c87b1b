"""Leave `synchronize_session` out; or expire the objects after the statement."""

from sqlalchemy import update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    changed = update(Author).where(Author.id == 1).values(born=1930)
    # before
    session.execute(changed.execution_options(synchronize_session=False))
    print(ursula.born)
    #> 1929
    session.rollback()
    # after
    session.execute(changed)
    print(ursula.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
