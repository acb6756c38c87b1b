"""Only columns are copied, and those that were never set, named by `inspect(given).unloaded`, are not.

What was set to `None` is copied. Of a mapped dataclass [a default may count as set][snippets.merge.merge_dataclass_defaults_before_21]. For relationships that were
set, call `session.merge(given)`, which goes by [the same rule][snippets.merge.merge_copies_loaded_only].
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ()


def copy_onto(stored: Author, given: Author) -> None:
    for attribute in inspect(Author).column_attrs:
        if attribute.key not in inspect(given).unloaded:
            setattr(stored, attribute.key, getattr(given, attribute.key))


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        author = session.get_one(Author, 1)
        copy_onto(author, Author(id=1, name="Ursula Le Guin"))
        session.commit()
        print(author.name, author.born, len(author.books), "books")
        #> Ursula Le Guin 1929 2 books


if __name__ == "__main__":
    main()
