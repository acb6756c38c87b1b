"""Merge the cached object first: the session's own object comes back.

`merge(load=False)` overwrites its values with the cached ones, [unflushed
changes][snippets.merge.merge_load_false_discards_target_changes] included. Where only the link
matters, the foreign key, `Book(author_id=cached.id)`, overwrites nothing.
"""

from dogpile.cache import make_region
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

REQUIRES = ("dogpile.cache",)

region = make_region().configure("dogpile.cache.memory_pickle")


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        region.set("author 1", session.get_one(Author, 1))
    with Session(engine) as session:
        current = session.get_one(Author, 1)
        cached = region.get("author 1")
        try:
            session.add(Book(title="Tehanu", author=session.merge(cached, load=False)))
            session.commit()
            print(current.name, "has", len(current.books), "books")
            #> Ursula has 3 books
        except InvalidRequestError as error:
            print(error)


if __name__ == "__main__":
    main()
