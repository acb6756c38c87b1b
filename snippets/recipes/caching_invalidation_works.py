"""Drop the entry after the commit.

A request that began to load before the commit may still put the old value in after it: an
expiration time, `region.configure(..., expiration_time=60)`, ends that too.
"""

from dogpile.cache import make_region
from sqlalchemy.orm import Session

from snippets.library import Author
from snippets.serving import served_library

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
        cached_name()  # another request, before the commit
        session.commit()
        region.delete("name 1")
    print("after:", cached_name())
    #> after: Le Guin


if __name__ == "__main__":
    main()
