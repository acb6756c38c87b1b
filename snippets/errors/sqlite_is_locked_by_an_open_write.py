"""On SQLite a second session cannot write while the first has written and not committed.

SQLite locks the whole file, from the first write of a transaction to its end. The second writer
waits, five seconds by default, and raises `OperationalError`.

Keep transactions short: read and compute before, then write and commit. End each session,
`with Session(engine) as session:`. To wait longer: `connect_args={"timeout": 30}`.
"""

import tempfile
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from snippets.library import Author, Base

LABEL = "database is locked"
REQUIRES = ("sqlite",)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'library.db'}"
        engine = create_engine(url, connect_args={"timeout": 0.1})
        Base.metadata.create_all(engine)
        with Session(engine) as first, Session(engine) as second:
            first.add(Author(name="Ursula"))
            first.flush()
            second.add(Author(name="Octavia"))
            try:
                second.flush()
            except OperationalError as error:
                print(error.orig)
                #> database is locked
            second.rollback()

            first.commit()
            second.add(Author(name="Octavia"))
            second.commit()
            print("both written")
            #> both written
        engine.dispose()


if __name__ == "__main__":
    main()
