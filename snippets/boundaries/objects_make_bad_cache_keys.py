"""Two sessions give two objects for one row, and these are unequal: no key for a cache.

A mapped object is compared and hashed by identity, as any Python object without `__eq__`.
Within one session [a row is one object][snippets.states.one_object_per_row]; the next
request has another. A memoized function that takes objects misses each time, and keeps
the objects, and what they refer to, in memory.

Pass the primary key, or `inspect(author).key`, the identity key: class and primary key,
equal and hashable across sessions. Return plain values too: a mapped object that is kept
belongs to a session, or is detached.

SQLAlchemy's documentation:
[Session Frequently Asked Questions](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-faq).
"""

from functools import lru_cache

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        first = session.get(Author, 1)
    with Session(engine) as session:
        second = session.get(Author, 1)
    print(first == second, inspect(first).key == inspect(second).key)
    #> False True

    by_object, by_key = lru_cache(str.format), lru_cache(str.format)
    for author in (first, second):
        by_object("{}", author)
        by_key("{}", author.id)
    print(by_object.cache_info().hits, by_key.cache_info().hits)
    #> 0 1


if __name__ == "__main__":
    main()
