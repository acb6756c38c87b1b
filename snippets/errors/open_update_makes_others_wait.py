"""On PostgreSQL and MariaDB an UPDATE waits while another transaction has changed the row.

The program seems to hang until the other transaction commits or rolls back. On PostgreSQL it waits
for ever by default, and `lock_timeout` is set here; MariaDB gives up after 50 seconds.

End each session, `with Session(engine) as session:`, and commit before you wait for
anything else. To see who holds the lock: `pg_stat_activity`, `SHOW ENGINE INNODB STATUS`.
"""

from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "it hangs: a row is locked"
REQUIRES = ("postgresql", "mariadb")

SHORTER = {
    "postgresql": "SET lock_timeout = '100ms'",
    "mysql": "SET innodb_lock_wait_timeout = 1",
}


def main() -> None:
    engine = new_library()
    with Session(engine) as first, Session(engine) as second:
        first.get(Author, 1).born = 1930
        first.flush()

        second.execute(text(SHORTER[engine.dialect.name]))
        second.get(Author, 1).born = 1931
        try:
            second.flush()
        except OperationalError as error:
            print("timeout" in str(error.orig))
            #> True
        second.rollback()

        first.commit()
        second.get(Author, 1).born = 1931
        second.commit()
        print("both written")
        #> both written


if __name__ == "__main__":
    main()
