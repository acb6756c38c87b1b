"""A cache hit costs no SQL: for values, or an object of which all that is read was loaded.

An object has to be [loaded with what its readers need][snippets.recipes.caching_lazy_object_works],
pickled, unpickled and merged. Values are less work.
"""

from dogpile.cache import make_region
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "What a hit costs"
REQUIRES = ("dogpile.cache",)

region = make_region().configure("dogpile.cache.memory_pickle")


def main() -> None:
    engine = new_library()
    log = sql_log(engine)
    with Session(engine) as session:
        author = session.get_one(Author, 1, options=[selectinload(Author.books)])
        print("to load:", sql_of(log))
        #> to load: SELECT SELECT
        region.set("object", author)
        region.set("values", {"name": author.name, "books": len(author.books)})
    with Session(engine) as session:
        author = session.merge(region.get("object"), load=False)
        print(author.name, len(author.books), "from the object:", sql_of(log))
        #> Ursula 2 from the object: no SQL
    values = region.get("values")
    print(values["name"], values["books"], "from the values:", sql_of(log))
    #> Ursula 2 from the values: no SQL


if __name__ == "__main__":
    main()
