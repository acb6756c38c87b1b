"""The second request raises `DetachedInstanceError`: the cache holds what the first one loaded.

The cached object is [detached][snippets.detachment.unpickled_is_detached]. What was loaded [is
readable][snippets.detachment.eager_loaded_stays_readable]; `books` was not. After a commit, which
by default [expires the columns][snippets.states.commit_keeps_persistent], not even the name would
be. A `lazy="dynamic"` relationship can [read empty][snippets.detachment.dynamic_detached_is_empty]
instead.

A cache that keeps the object itself, a dictionary for one, hands out an object of the first request's session: its
rollback, after a 404 perhaps, [expires the columns whatever `expire_on_commit`
says][snippets.detachment.rollback_expires_regardless].
"""

from dogpile.cache import make_region
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library

LABEL = "DetachedInstanceError at a cache hit"
REQUIRES = ("dogpile.cache",)

region = make_region().configure("dogpile.cache.memory_pickle")


def author_of(session: Session, author_id: int) -> Author:
    def load() -> Author:
        return session.get_one(Author, author_id)

    return region.get_or_create(f"author {author_id}", load)


def main() -> None:
    engine = new_library()
    with Session(engine) as first_request:
        print(author_of(first_request, 1).name)
        #> Ursula
    with Session(engine) as second_request:
        author = author_of(second_request, 1)
        try:
            print(author.name, "has", len(author.books), "books")
        except DetachedInstanceError as error:
            print(error)
            #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
