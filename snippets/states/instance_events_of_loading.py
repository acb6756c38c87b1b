"""`load` fires when a row becomes an object, `refresh` at each later load, `expire` when values go.

They are events of the mapped class, not of the session. `refresh` names the attributes
it filled, or `None` for all columns; `expire` names what was expired, or `None` for the
whole object. `commit()` and `rollback()` fire `expire` for each object in the session.
`init` fires for your constructor calls only: loading does not call `__init__`.

The values that a flush fetches, server defaults for instance, come with
`refresh_flush`.

SQLAlchemy's documentation:
[Instance Events](https://docs.sqlalchemy.org/en/21/orm/events.html#instance-events).
"""

from sqlalchemy import event
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    fired: list[str] = []

    def load(author: Author, context: object) -> None:
        fired.append("load")

    def refresh(author: Author, context: object, attrs: list[str]) -> None:
        fired.append(f"refresh {attrs and sorted(attrs)}")

    def expire(author: Author, attrs: list[str]) -> None:
        fired.append(f"expire {attrs}")

    for listener in (load, refresh, expire):
        event.listen(Author, listener.__name__, listener)
    with Session(engine) as session:
        octavia = session.get(Author, 2)
        session.refresh(octavia, ["name"])
        session.expire(octavia, ["born"])
        session.commit()
        session.refresh(octavia)
    for listener in (load, refresh, expire):
        event.remove(Author, listener.__name__, listener)
    for line in fired:
        print(line)
        #> load
        #> expire ['name']
        #> refresh ['name']
        #> expire ['born']
        #> expire None
        #> expire None
        #> refresh None


if __name__ == "__main__":
    main()
