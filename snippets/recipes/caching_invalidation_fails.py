"""The old name comes back from the cache, though the write has dropped it.

The entry was dropped before the commit. Until then [other transactions see the old
row][snippets.refresh.postgresql_isolation_decides], so here the next request puts the old value
back.
"""

from dogpile.cache import make_region
from sqlalchemy.orm import Session

from snippets.library import Author
from snippets.serving import served_library

LABEL = "The old value is back in the cache"
REQUIRES = ("dogpile.cache",)

region = make_region().configure("dogpile.cache.memory")


def main() -> None:
    engine = served_library()

    def cached_name() -> str:
        def load() -> str:
            with Session(engine) as session:
                return session.get_one(Author, 1).name

        return region.get_or_create("name 1", load)

    print("before:", cached_name())
    #> before: Ursula
    with Session(engine) as session:
        session.get_one(Author, 1).name = "Le Guin"
        region.delete("name 1")
        cached_name()  # another request, before the commit
        session.commit()
    print("after:", cached_name())
    #> after: Ursula


if __name__ == "__main__":
    main()
