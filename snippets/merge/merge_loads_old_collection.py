"""`merge()` loads an unloaded old collection, and emits a SELECT for each key not in the session.

The children of the old collection are then in the identity map. Here each other key costs one
SELECT, and a child without a key none.

[`options`][snippets.merge.merge_options_apply_to_its_select] can fetch the old collection
together with the parent. A [`select()` before][snippets.merge.merge_after_preload] saves the
SELECTs for children that have rows, while you hold what it returns, unexpired.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "What a collection costs"


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        session.merge(Author(id=1))
        print("no collection:", sql_of(sql))
        #> no collection: SELECT

    with Session(engine) as session:
        session.merge(Author(id=1, books=[Book(id=1), Book(id=2)]))
        print("its own two books:", sql_of(sql))
        #> its own two books: SELECT SELECT

    others = [Book(id=3), Book(id=8, title="Tehanu"), Book(title="Gifts")]
    with Session(engine) as session:
        session.merge(Author(id=1, books=others))
        print("two other keys, and no key:", sql_of(sql))
        #> two other keys, and no key: SELECT SELECT SELECT SELECT

    with Session(engine) as session:
        kindred = session.get(Book, 3)
        sql.clear()
        session.merge(Author(id=1, books=[Book(id=3)]))
        print(f"{kindred.title} is in the session:", sql_of(sql))
        #> Kindred is in the session: SELECT SELECT


if __name__ == "__main__":
    main()
