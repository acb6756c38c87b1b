"""The argument is the primary key, and the result is plain values.

The function opens the session that it needs: nothing of a session is part of the key, or of what is
kept.
"""

from dogpile.cache import make_region
from sqlalchemy import select
from sqlalchemy.orm import sessionmaker

from snippets.library import Author, Book, new_library

REQUIRES = ("dogpile.cache",)

SessionMaker = sessionmaker()
region = make_region().configure("dogpile.cache.memory")
calls: list[str] = []


@region.cache_on_arguments()
def titles_of(author_id: int) -> list[str]:
    calls.append("titles_of")
    with SessionMaker() as session:
        titles = select(Book.title).where(Book.author_id == author_id)
        return list(session.scalars(titles))


def main() -> None:
    SessionMaker.configure(bind=new_library())
    kept: list[Author] = []
    for request in ("first", "second"):
        with SessionMaker() as session:
            author = session.get_one(Author, 1)
            kept.append(author)  # as a request keeps it until its end
            print(request, titles_of(author.id), "loaded by call", len(calls))
            #> first ['The Dispossessed', 'Lavinia'] loaded by call 1
            #> second ['The Dispossessed', 'Lavinia'] loaded by call 1


if __name__ == "__main__":
    main()
