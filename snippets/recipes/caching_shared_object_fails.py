"""Two requests at once: "already attached to session".

The cache keeps the object itself, and both requests `add()` it. [An object belongs to one
session][snippets.detachment.an_object_belongs_to_one_session]; the second one refuses it. One
request after the other goes well.
"""

from dogpile.cache import make_region
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "Cached object: already attached"
REQUIRES = ("dogpile.cache",)

region = make_region().configure("dogpile.cache.memory")


def author_of(session: Session, author_id: int) -> Author:
    author = region.get(f"author {author_id}")
    session.add(author)
    return author


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        region.set("author 1", session.get_one(Author, 1))
    with Session(engine) as one_request, Session(engine) as another:
        print(author_of(one_request, 1).name)
        #> Ursula
        try:
            print(author_of(another, 1).name)
        except InvalidRequestError as error:
            print(error)
            #> Object '<Author at 0x...>' is already attached to session 'N' (this is 'M')


if __name__ == "__main__":
    main()
