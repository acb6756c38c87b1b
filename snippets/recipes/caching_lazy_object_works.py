"""Load before what the readers need, and give each session a copy by `merge(load=False)`.

The copy is persistent and [costs no SQL][snippets.merge.merge_load_false_no_sql]. Where `session`
may hold changes, `load()` opens a session of its own: a value that is rolled back would stay in the
cache. To keep an object itself, [`expunge()`][snippets.detachment.expunge_detaches] it first: no rollback
expires it then, what is loaded stays readable, and the rest raises.
"""

from dogpile.cache import make_region
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library

REQUIRES = ("dogpile.cache",)

region = make_region().configure("dogpile.cache.memory_pickle")


def author_of(session: Session, author_id: int) -> Author:
    def load() -> Author:
        options = [selectinload(Author.books)]
        return session.get_one(Author, author_id, options=options)

    cached = region.get_or_create(f"author {author_id}", load)
    return session.merge(cached, load=False)


def main() -> None:
    engine = new_library()
    with Session(engine) as first_request:
        print(author_of(first_request, 1).name)
        #> Ursula
    with Session(engine) as second_request:
        author = author_of(second_request, 1)
        try:
            print(author.name, "has", len(author.books), "books")
            #> Ursula has 2 books
        except DetachedInstanceError as error:
            print(error)


if __name__ == "__main__":
    main()
