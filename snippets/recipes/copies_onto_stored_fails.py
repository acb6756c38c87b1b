"""A row is updated from a new object, and loses what was not given: `born`, and the books.

An attribute that was never set [reads as `None` or an empty collection][snippets.states.unset_attribute_reads_none]. Set on the stored object, both are changes: a NULL, and
[children that are unlinked][snippets.states.assigned_collection_unlinks].
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "Update a row from a new object"
REQUIRES = ()


def copy_onto(stored: Author, given: Author) -> None:
    for attribute in inspect(Author).attrs:
        setattr(stored, attribute.key, getattr(given, attribute.key))


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        author = session.get_one(Author, 1)
        copy_onto(author, Author(id=1, name="Ursula Le Guin"))
        session.commit()
        print(author.name, author.born, len(author.books), "books")
        #> Ursula Le Guin None 0 books


if __name__ == "__main__":
    main()
