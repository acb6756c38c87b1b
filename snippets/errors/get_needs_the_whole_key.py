"""`Session.get()` wants the class, and a value for every column of the primary key.

Several values come as a tuple, in the order of the primary key's columns, or as a dictionary, by
the names of the attributes. An instance in place of the class, a tuple of the wrong length and a
dictionary of other attributes raise.

To find rows by another column write
`session.scalars(select(Author).where(Author.name == "Ursula")).all()`.

SQLAlchemy's documentation:
[Get by Primary Key](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#get-by-primary-key).
"""

from typing import Any

from sqlalchemy.exc import ArgumentError, InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "what `get()` wants"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula: Any = session.get(Author, {"id": 1})
        wrong: list[tuple[Any, Any]] = [
            (ursula, 1),
            (Author, (1, "Ursula")),
            (Author, {"name": "Ursula"}),
        ]
        for entity, key in wrong:
            try:
                session.get(entity, key)
            except (ArgumentError, InvalidRequestError) as error:
                print(error)
                #> Expected mapped class or mapper, got: <Author object at 0x...>
                #> Incorrect number of values in identifier to formulate primary key for session.get(); primary key columns are 'author.id'
                #> Incorrect names of values in identifier to formulate primary key for session.get(); primary key attribute names are 'id' (synonym names are also accepted)


if __name__ == "__main__":
    main()
