"""`merge()` loads the collection it replaces, then emits a SELECT for each keyed child not in it.

To know what is added and removed, `merge()` loads the old collection before it
replaces it, even if the target was loaded with `raiseload()`. Children in it
are then found in the identity map. The others are looked up one by one, and a
child without a key needs no SELECT.

So a parent with a hundred new children that bring their own keys costs a
hundred SELECTs. [`options`][snippets.merge.merge_options_apply_to_its_select]
can fetch the collection together with the parent. A [`select()`
before][snippets.merge.merge_after_preload] saves the SELECTs for children that
have rows.
"""

from sqlalchemy.orm import Session, raiseload

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

    with Session(engine) as session:
        target = session.get(Author, 1, options=[raiseload(Author.books)])
        sql.clear()
        merged = session.merge(Author(id=1, books=[Book(id=1)]))
        print(merged is target, len(sql))
        #> True 1


if __name__ == "__main__":
    main()
