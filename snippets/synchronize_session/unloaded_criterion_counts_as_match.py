"""If WHERE needs a deferred or expired attribute, an evaluated UPDATE takes the object for a match.

`'evaluate'` loads nothing, so it cannot tell. Here both authors get the value, and only one row has
it; it is the same where the name is expired. Objects [expired as a
whole][snippets.synchronize_session.undecided_delete_keeps_objects] are skipped.

Use `synchronize_session="fetch"` if objects may lack what WHERE needs (what SET needs [is not
fetched][snippets.synchronize_session.set_from_unloaded_attribute]), or
[`session.expire_all()`][snippets.refresh.expire_discards_changes] after the statement. An object is
safe if an earlier criterion rules it out, here `Author.id == 2`.
"""

from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session, load_only

from snippets.library import Author, new_library

LABEL = "WHERE on an unloaded attribute"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        nameless = select(Author).options(load_only(Author.born))
        authors = session.scalars(nameless.order_by(Author.id)).all()
        octavia = update(Author).where(Author.name == "Octavia")

        result: Any = session.execute(octavia.values(born=1930))
        print(result.rowcount, [author.born for author in authors])
        #> 1 [1930, 1930]

        session.expire_all()
        print([author.born for author in authors])
        #> [1929, 1930]
        session.expire(authors[0], ["name"])
        session.execute(octavia.values(born=1930))
        print([author.born for author in authors])
        #> [1930, 1930]
        key_first = update(Author).where(Author.id == 2, Author.name == "Octavia")
        fetched = octavia.execution_options(synchronize_session="fetch")
        for right in (key_first.values(born=1931), fetched.values(born=1932)):
            session.expire_all()
            session.scalars(nameless).all()
            session.execute(right)
            print([author.born for author in authors])
            #> [1929, 1931]
            #> [1929, 1932]


if __name__ == "__main__":
    main()
