"""Refresh it by all column names; then `merge()` asks the other database, and INSERTs the row.

[`merge()` copies what is loaded][snippets.merge.merge_copies_loaded_only]. It overwrites a row that
has the key already.
"""

import copy

from sqlalchemy import create_engine, inspect, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import Author, Base, new_library


def main() -> None:
    other_engine = create_engine("sqlite://")
    Base.metadata.create_all(other_engine)
    session, other = Session(new_library()), Session(other_engine)
    ursula = session.get(Author, 1)
    # before
    twin = copy.deepcopy(ursula)
    other.add(twin)
    twin.born = None
    try:
        other.commit()
    except StaleDataError as error:
        print(error)
        #> UPDATE statement on table 'author' expected to update 1 row(s); 0 were matched.
    other.close()  # a rollback keeps the twin
    # after
    session.refresh(ursula, inspect(Author).column_attrs.keys())
    twin = other.merge(ursula)
    twin.born = None
    other.commit()
    print(other.execute(select(Author.name, Author.born)).all())
    #> [('Ursula', None)]
    session.close()
    other.close()


if __name__ == "__main__":
    main()
