"""Two sessions make unequal objects of one row, unless the class has `__eq__`: no key for a cache.

Python compares and hashes an `Author` by which object it is, and the second session makes another
one of the row: the cache has no hit. A `MappedAsDataclass` has an `__eq__` by default, and so [no
hash](https://docs.python.org/3/library/dataclasses.html#dataclasses.dataclass): `lru_cache` refuses
it with `TypeError`.

Pass the primary key, or `inspect(author).key`, the identity key.

SQLAlchemy's documentation: [Is the Session a
cache?](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#is-the-session-a-cache).
"""

from functools import lru_cache

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "objects as keys of a cache"


@lru_cache
def by_object(author: Author) -> str:
    return "computed"


@lru_cache
def by_key(key: object) -> str:
    return "computed"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        first = session.get(Author, 1)
    with Session(engine) as session:
        second = session.get(Author, 1)
    print("objects are equal:", first == second)
    #> objects are equal: False
    print("identity keys are equal:", inspect(first).key == inspect(second).key)
    #> identity keys are equal: True

    for author in (first, second):
        by_object(author)
        by_key(inspect(author).key)
    print("hits by object:", by_object.cache_info().hits)
    #> hits by object: 0
    print("hits by key:", by_key.cache_info().hits)
    #> hits by key: 1


if __name__ == "__main__":
    main()
