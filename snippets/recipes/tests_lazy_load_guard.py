"""A listener makes the lazy loads of a relationship an error, in the tests only.

The load would succeed, at the price of a SELECT for each object. With the listener a test finds it:
what production has to load, its query names. It refuses `immediateload()`, `refresh(author,
["books"])` and the loads of a `session.delete(author)` as well; columns load, unless it asks for
`is_column_load` too.

The attribute can also be [mapped with
`lazy="raise"`][snippets.detachment.raise_wins_over_detached], or loaded with `raiseload("*")`: that
holds in production too.
"""

from sqlalchemy import event, select
from sqlalchemy.orm import ORMExecuteState, selectinload, sessionmaker

from snippets.library import Author, new_library

LABEL = "Tests that refuse lazy loads"
REQUIRES = ("pytest",)

SessionMaker = sessionmaker()


@event.listens_for(SessionMaker, "do_orm_execute")  # in conftest.py
def refuse_lazy_loads(state: ORMExecuteState) -> None:
    if state.is_relationship_load and state.lazy_loaded_from is not None:
        raise AssertionError(f"lazy load: {state.loader_strategy_path}")


def count_books(with_books: bool) -> int:
    with SessionMaker() as session:
        query = select(Author)
        if with_books:
            query = query.options(selectinload(Author.books))
        return sum(len(author.books) for author in session.scalars(query))


def main() -> None:
    SessionMaker.configure(bind=new_library())
    print(count_books(with_books=True))
    #> 3
    try:
        count_books(with_books=False)
    except AssertionError as error:
        print(error)
        #> lazy load: ORM Path[Mapper[Author(author)] -> Author.books]


if __name__ == "__main__":
    main()
