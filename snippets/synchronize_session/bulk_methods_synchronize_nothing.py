"""`bulk_update_mappings()`, `bulk_insert_mappings()`, `bulk_save_objects()` change no loaded object.

They write rows, and the loaded `ursula` keeps her values and her collection. They do not flush
first, and `session.expire_all()` [discards what is not
flushed][snippets.refresh.expire_discards_changes]: here the new name.

Call `session.flush()` before them, and `session.expire_all()` after them. Better:
`session.execute(update(Author), rows)`, which
[synchronizes][snippets.synchronize_session.bulk_update_synchronizes_loaded], and books added to
`ursula.books`.

SQLAlchemy's documentation: [Bulk
Operations](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#legacy-bulk-insert).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "the legacy bulk methods"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        print(ursula.born, len(ursula.books), "books")
        #> 1929 2 books

        ursula.name = "Le Guin"
        session.bulk_update_mappings(inspect(Author), [{"id": 1, "born": 1930}])
        tehanu = {"title": "Tehanu", "author_id": 1}
        session.bulk_insert_mappings(inspect(Book), [tehanu])
        session.bulk_save_objects([Book(title="Malafrena", author_id=1)])
        print(ursula.born, len(ursula.books), "books")
        #> 1929 2 books

        session.expire_all()
        print(ursula.born, len(ursula.books), "books", ursula.name)
        #> 1930 4 books Ursula


if __name__ == "__main__":
    main()
