"""By default a row switch clears the foreign keys of the old object's children, though the row stays.

`delete()` of an author and `add()` of another one with her key [become one
UPDATE][snippets.states.row_switch_is_an_update]. But her books are treated as by any deletion of
their parent: here their foreign keys become NULL; a `delete` cascade deletes them.

To replace the values and keep the books, change the object that is there, or `session.merge()` a
new one whose books were never set.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "delete and add of a parent"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, lavinia = session.get(Author, 1), session.get(Book, 2)
        session.delete(ursula)
        session.add(Author(id=1, name="Le Guin"))
        log = sql_log(engine)
        session.commit()
        print(sql_of(log))
        #> SELECT UPDATE UPDATE
        print("Lavinia is by", lavinia.author_id)
        #> Lavinia is by None

        session.merge(Author(id=2, name="O. E. Butler"))
        session.commit()
        kindred = session.get(Book, 3)
        print("Kindred is by", kindred.author_id, kindred.author.name)
        #> Kindred is by 2 O. E. Butler


if __name__ == "__main__":
    main()
