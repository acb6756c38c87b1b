"""An unpickled object keeps loader options of its query, such as `raiseload()`.

In the session that takes it out of a cache, the lazy load is refused. A plain query that finds it
there, not expired, leaves the option; one with `populate_existing` replaces it. `merge()` [takes
the options along][snippets.merge.merge_takes_loader_options_along], too.

Query for a cache with the options that its readers need. Before 2.0.52 an object loaded with a
wildcard, such as `raiseload("*")` or `load_only()`, [may fail to
unpickle](https://github.com/sqlalchemy/sqlalchemy/issues/13493) in another process.

SQLAlchemy's documentation: [Preventing unwanted lazy loads using
raiseload](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#prevent-lazy-with-raiseload).
"""

import pickle

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, raiseload

from snippets.library import Author, new_library

LABEL = "`raiseload()` after unpickling"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        strict = [raiseload(Author.books)]
        pickled = pickle.dumps(session.get(Author, 1, options=strict))

    with Session(engine) as session:
        ursula = pickle.loads(pickled)
        session.add(ursula)
        found = session.scalars(select(Author).where(Author.id == 1)).one()
        print(found is ursula)
        #> True
        try:
            print(ursula.books)
        except InvalidRequestError as error:
            print(error)
            #> 'Author.books' is not available due to lazy='raise'

        overwriting = select(Author).execution_options(populate_existing=True)
        session.scalars(overwriting).all()
        print(len(ursula.books), "books")
        #> 2 books


if __name__ == "__main__":
    main()
