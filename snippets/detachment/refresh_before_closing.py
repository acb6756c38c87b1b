"""`refresh()` before the close loads the columns again, or the attributes that you name.

After a `commit()`, `session.refresh(ursula)` loads all columns but [deferred
ones][snippets.refresh.refresh_leaves_deferred_unloaded], with what [the
query][snippets.refresh.refresh_repeats_eager_loads] or [the
mapping][snippets.refresh.refresh_loads_mapped_eager] loads eagerly. A lazy relationship is not loaded,
unless it is named. A collection that is named alone does not load the columns, so name them too:
`session.refresh(author, ["name", "books"])`.

Naming a lazy relationship loads it since 2.0.4
([#9298](https://github.com/sqlalchemy/sqlalchemy/issues/9298)). Before, read it in the
session: `octavia.books`.

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
