"""`merge(load=False)` gives each session a copy, and leaves the cached object alone.

What one request does to its copy [reaches neither the cache nor the other
request][snippets.boundaries.cache_hands_out_merged_copies].
"""

from dogpile.cache import make_region
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("dogpile.cache",)

region = make_region().configure("dogpile.cache.memory")


def author_of(session: Session, author_id: int) -> Author:
    author = region.get(f"author {author_id}")
    return session.merge(author, load=False)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        region.set("author 1", session.get_one(Author, 1))
    with Session(engine) as one_request, Session(engine) as another:
        print(author_of(one_request, 1).name)
        #> Ursula
        try:
            print(author_of(another, 1).name)
            #> Ursula
        except InvalidRequestError as error:
            print(error)


if __name__ == "__main__":
    main()
