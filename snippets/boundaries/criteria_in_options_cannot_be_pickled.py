"""Criteria on attributes keep what `selectinload()` loads by them from being pickled.

The criteria stay in [the state of the loaded
objects][snippets.boundaries.pickle_keeps_loader_options]. Criteria on mapped attributes,
`Book.title > "M"`, lead to parts of the mapping that Python cannot pickle: the error names
`Mapper.__init__.<locals>`. Those of `with_loader_criteria()` do the same to the object of the
query.

Here criteria on the table's column can be pickled, though not in a lambda. They cannot where a
column of the tables has a Python function as its default. An object loaded with `joinedload()` or
with `with_loader_criteria(..., propagate_to_loaders=False)` can. A `lazyload()` that was not used
[drops its criteria with a warning][snippets.errors.lazyload_criteria_are_not_pickled].

SQLAlchemy's documentation: [Adding Criteria to loader
options](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#loader-option-criteria).
"""

import pickle
import re

from sqlalchemy.orm import (
    Session,
    joinedload,
    selectinload,
    subqueryload,
    with_loader_criteria,
)

from snippets.library import Author, Book, new_library

LABEL = "loader criteria prevent pickling"


def main() -> None:
    engine = new_library()
    late = Book.title > "M"
    column = Book.metadata.tables["book"].c.title
    options = {
        "selectinload": selectinload(Author.books),
        "selectinload and criteria": selectinload(Author.books.and_(late)),
        "subqueryload and criteria": subqueryload(Author.books.and_(late)),
        "on the table's column": selectinload(Author.books.and_(column > "M")),
        "joinedload and criteria": joinedload(Author.books.and_(late)),
        "with_loader_criteria": with_loader_criteria(Book, late),
        "in a lambda": with_loader_criteria(Book, lambda book: column > "M"),
        "for this query": with_loader_criteria(Book, late, propagate_to_loaders=False),
    }
    for name, option in options.items():
        with Session(engine) as session:
            ursula = session.get(Author, 1, options=[option])
        try:
            pickle.dumps(ursula)
            answer = "is pickled"
        except (AttributeError, pickle.PicklingError) as error:
            found = re.search(r"Mapper.__init__.<locals>|<lambda>", str(error))
            answer = f"cannot be pickled: {found and found[0]}"
        print(f"{name}: {answer}")
        #> selectinload: is pickled
        #> selectinload and criteria: cannot be pickled: Mapper.__init__.<locals>
        #> subqueryload and criteria: cannot be pickled: Mapper.__init__.<locals>
        #> on the table's column: is pickled
        #> joinedload and criteria: is pickled
        #> with_loader_criteria: cannot be pickled: Mapper.__init__.<locals>
        #> in a lambda: cannot be pickled: <lambda>
        #> for this query: is pickled


if __name__ == "__main__":
    main()
