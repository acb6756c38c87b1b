"""`get()` the row by its new key; next time assign the key to the object, and flush.

Rows that refer to the old key [need ON UPDATE CASCADE, or
`passive_updates=False`][snippets.states.primary_key_change_at_flush].
"""

from sqlalchemy import update
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    session.add_all([Author(id=3, name="Mary"), Author(id=4, name="Jane")])
    session.commit()
    # before
    mary = session.get(Author, 3)
    session.execute(update(Author).where(Author.id == 3).values(id=30))
    session.commit()
    try:
        print(mary.name)
    except ObjectDeletedError as error:
        print(error)
        #> Instance '<Author at 0x...>' has been deleted, or its row is otherwise not present.
    # after
    print(session.get(Author, 30).name)
    #> Mary
    jane = session.get(Author, 4)
    jane.id = 40
    session.commit()
    print(jane.name)
    #> Jane
    session.close()


if __name__ == "__main__":
    main()
