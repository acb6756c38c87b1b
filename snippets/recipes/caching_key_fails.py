"""The cache is never hit: each request makes a new entry.

dogpile.cache makes the key of `str()` of the arguments, and that of these authors is their address
in memory. [Each session makes another object of the row][snippets.states.one_object_per_row].
Worse, an address that is free again may go to another author, who is given the titles of the first.
"""

from dogpile.cache import make_region
from sqlalchemy.orm import sessionmaker

from snippets.library import Author, new_library

LABEL = "A cache that is never hit"
REQUIRES = ("dogpile.cache",)

SessionMaker = sessionmaker()
region = make_region().configure("dogpile.cache.memory")
calls: list[str] = []


@region.cache_on_arguments()
def titles_of(author: Author) -> list[str]:
    calls.append("titles_of")
    return [book.title for book in author.books]


def main() -> None:
    SessionMaker.configure(bind=new_library())
    kept: list[Author] = []
    for request in ("first", "second"):
        with SessionMaker() as session:
            author = session.get_one(Author, 1)
            kept.append(author)  # as a request keeps it until its end
            print(request, titles_of(author), "loaded by call", len(calls))
            #> first ['The Dispossessed', 'Lavinia'] loaded by call 1
            #> second ['The Dispossessed', 'Lavinia'] loaded by call 2


if __name__ == "__main__":
    main()
