"""`refresh()` before the close loads the columns again, or the attributes that you name.

Here `session.refresh(ursula)` loads her columns, but not her books. It also repeats what [the
query][snippets.refresh.refresh_repeats_eager_loads] or [the
mapping][snippets.refresh.refresh_loads_mapped_eager] loads eagerly; [deferred
columns][snippets.refresh.refresh_leaves_deferred_unloaded] it leaves out. `["books"]` alone loads
no name, so name both: `session.refresh(octavia, ["name", "books"])`.

Naming a lazy relationship loads it since 2.0.4
([#9298](https://github.com/sqlalchemy/sqlalchemy/issues/9298)). Before, read it in the session:
`octavia.books`.

SQLAlchemy's documentation:
[What Actually Loads](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#what-actually-loads).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`refresh()` before the close"
REQUIRES = ("sqlalchemy>=2.0.4",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        octavia = session.get(Author, 2)
        session.commit()
        session.refresh(ursula)
        session.refresh(octavia, ["books"])

    print(ursula.name, sorted(inspect(ursula).unloaded))
    #> Ursula ['books']
    print(len(octavia.books), sorted(inspect(octavia).unloaded))
    #> 1 ['born', 'name']


if __name__ == "__main__":
    main()
