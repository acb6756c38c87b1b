"""After a refresh or reload, a collection filtered by `selectinload()` comes back unfiltered.

`selectinload(Author.books.and_(...))` limits the collection when the query loads it.
`refresh()`, and here the reload after a commit, bring the whole collection, without a warning;
`subqueryload()` is alike. `joinedload()` keeps the criteria here, but not where the collection
alone was expired, by its name.

Do not let a filtered collection live through a commit. Query for the children you want:
`select(Book).where(...)`. Or [query again with
`populate_existing`][snippets.refresh.option_does_not_replace_loaded_collection].

SQLAlchemy's documentation: [Adding Criteria to loader
options](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#adding-criteria-to-loader-options).
"""

from sqlalchemy.orm import Session, joinedload, selectinload, subqueryload

from snippets.library import Author, Book, new_library

LABEL = "`refresh()` forgets criteria"


def main() -> None:
    engine = new_library()
    early = Author.books.and_(Book.title < "M")
    for load in (selectinload, subqueryload, joinedload):
        with Session(engine) as session:
            ursula = session.get(Author, 1, options=[load(early)])
            loaded = len(ursula.books)
            session.refresh(ursula)
            refreshed = len(ursula.books)
            session.commit()
            reloaded = len(ursula.books)
            session.expire(ursula, ["books"])
            by_name = len(ursula.books)
            print(load.__name__, loaded, refreshed, reloaded, "by name", by_name)
            #> selectinload 1 2 2 by name 2
            #> subqueryload 1 2 2 by name 2
            #> joinedload 1 1 1 by name 2


if __name__ == "__main__":
    main()
