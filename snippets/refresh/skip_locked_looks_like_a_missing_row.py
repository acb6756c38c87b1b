"""With `skip_locked`, a locked row is as good as gone: `get()` gives `None`, `refresh()` raises.

Here `get()` returns `None`, although the object is loaded and stays persistent. `refresh()`
raises [Could not refresh instance][snippets.refresh.refresh_row_gone] and leaves the object
expired; the next read loads it without a lock.

To tell a locked row from a missing one, query it without a lock afterwards, or use `nowait`
([PostgreSQL][snippets.refresh.nowait_refresh_on_postgresql],
[MariaDB][snippets.refresh.nowait_refresh_on_mariadb]).
"""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`skip_locked`: a locked row looks gone"
REQUIRES = ("postgresql", "mariadb")


def main() -> None:
    engine = new_library()
    skip = {"skip_locked": True}
    with Session(engine) as session, Session(engine) as other:
        other.get(Author, 1, with_for_update=True)
        ursula = session.get(Author, 1)
        print(session.get(Author, 1, with_for_update=skip))
        #> None
        print(state_of(ursula), "expired:", inspect(ursula).expired)
        #> persistent expired: False
        try:
            session.refresh(ursula, with_for_update=skip)
        except InvalidRequestError as error:
            print(error)
            #> Could not refresh instance '<Author at 0x...>'
        print(state_of(ursula), "expired:", inspect(ursula).expired)
        #> persistent expired: True
        print(ursula.name)
        #> Ursula


if __name__ == "__main__":
    main()
