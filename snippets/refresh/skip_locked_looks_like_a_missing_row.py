"""With `skip_locked`, a locked row is as good as gone: `get()` gives `None`, `refresh()` raises.

`with_for_update={"skip_locked": True}` leaves out rows that another transaction has
locked. `get()` returns `None`, as for a missing row, and also if the object is loaded,
which stays persistent. `refresh()` raises `InvalidRequestError`, [Could not refresh
instance][snippets.refresh.refresh_row_gone], with the object expired; the next read
loads it without a lock.

To tell a locked row from a missing one, read it without a lock afterwards, or use
`nowait` ([PostgreSQL][snippets.refresh.nowait_refresh_on_postgresql],
[MariaDB][snippets.refresh.nowait_refresh_on_mariadb]).
"""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("postgresql", "mariadb")


def main() -> None:
    engine = new_library()
    skip = {"skip_locked": True}
    with Session(engine) as session, Session(engine) as other:
        for author_id in (1, 2):
            other.get(Author, author_id, with_for_update=True)

        ursula = session.get(Author, 1)
        print(session.get(Author, 1, with_for_update=skip))
        #> None
        print(session.get(Author, 2, with_for_update=skip))
        #> None
        print(inspect(ursula).persistent, inspect(ursula).expired)
        #> True False
        try:
            session.refresh(ursula, with_for_update=skip)
        except InvalidRequestError as error:
            print(error)
            #> Could not refresh instance '<Author at 0x...>'
        print(inspect(ursula).persistent, inspect(ursula).expired)
        #> True True
        print(ursula.name, session.get(Author, 2).name)
        #> Ursula Octavia


if __name__ == "__main__":
    main()
