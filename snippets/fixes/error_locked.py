"""Commit the first session, or roll it back, before the second one writes."""

import tempfile
from pathlib import Path

from sqlalchemy import create_engine, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from snippets.library import Author, Base

REQUIRES = ("sqlite",)


def main() -> None:
    folder = tempfile.TemporaryDirectory()
    url = f"sqlite:///{Path(folder.name) / 'library.db'}"
    engine = create_engine(url, connect_args={"timeout": 0.1})
    Base.metadata.create_all(engine)
    first, second = Session(engine), Session(engine)
    # before
    first.add(Author(name="Ursula"))
    first.flush()
    second.add(Author(name="Octavia"))
    try:
        second.commit()
    except OperationalError as error:
        print(error.orig)
        #> database is locked
    second.rollback()
    # after
    first.commit()
    second.add(Author(name="Octavia"))
    second.commit()
    print(len(second.scalars(select(Author)).all()), "authors")
    #> 2 authors
    first.close()
    second.close()
    engine.dispose()
    folder.cleanup()


if __name__ == "__main__":
    main()
