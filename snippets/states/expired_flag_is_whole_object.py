"""`inspect(obj).expired` is set by expiring the whole object, and a load of some columns clears it.

`expire(book, ["title"])` leaves it `False`, although the title is expired. The query that
brings only the title clears it, although other attributes stay expired; [some calls load even
less][snippets.states.fetched_update_clears_expired].

`session.get()` looks at this flag [to decide whether to ask the
database][snippets.states.get_uses_identity_map]. In your code ask `unloaded` or
`expired_attributes` instead.
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session, load_only

from snippets.library import Book, new_library

LABEL = "`inspect(obj).expired`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred = session.get(Book, 3)
        state = inspect(kindred)
        session.expire(kindred, ["title"])
        print(state.expired, sorted(state.expired_attributes))
        #> False ['title']

        session.expire(kindred)
        print(state.expired, sorted(state.expired_attributes))
        #> True ['author', 'author_id', 'id', 'title']

        only_title = select(Book).options(load_only(Book.title))
        session.scalars(only_title).all()
        print(state.expired, sorted(state.expired_attributes))
        #> False ['author', 'author_id']


if __name__ == "__main__":
    main()
