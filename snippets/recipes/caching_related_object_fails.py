"""Linking a cached object raises "Can't attach instance; another instance with key".

The cascade takes the cached object into the session together with the new book, as [`add()`
would][snippets.detachment.appending_a_cached_object_attaches_it]. But this session has loaded the
same author already, and it holds [one object for a row][snippets.states.one_object_per_row].
"""

from dogpile.cache import make_region
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "Cached object in a relationship"
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
            session.add(Book(title="Tehanu", author=cached))
            session.commit()
            print(current.name, "has", len(current.books), "books")
        except InvalidRequestError as error:
            print(error)
            #> Can't attach instance <Author at 0x...>; another instance with key (<class 'Author'>, (1,), None) is already present in this session.


if __name__ == "__main__":
    main()
