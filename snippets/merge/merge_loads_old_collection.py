"""`merge()` loads the collection it replaces, then emits a SELECT for each keyed child not in it.

To know what is added and removed, `merge()` loads the old collection before it
replaces it. Children in it are then found in the identity map. The others are
looked up one by one, and a child without a key needs no SELECT. The old
collection is loaded even if it is `lazy="raise"`.

Merging a parent with a hundred new children that bring their own keys is a
hundred SELECTs. [`options`][snippets.merge.merge_options_apply_to_its_select]
can fetch the collection with the parent, and a [`select()`
before][snippets.merge.merge_after_preload] the children.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        sql.clear()
        session.merge(Author(id=1))
        print(len(sql))
        #> 1

    with Session(engine) as session:
        sql.clear()
        session.merge(Author(id=1, books=[Book(id=1), Book(id=2)]))
        print(len(sql))
        #> 2

    with Session(engine) as session:
        sql.clear()
        books = [Book(id=3), Book(id=8, title="Tehanu"), Book(title="Gifts")]
        session.merge(Author(id=1, books=books))
        print(len(sql))
        #> 4


if __name__ == "__main__":
    main()
