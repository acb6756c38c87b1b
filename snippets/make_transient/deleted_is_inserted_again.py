"""`make_transient()`, then `add()`, inserts a deleted row again; unlinked children stay unlinked.

[`add()` alone raises][snippets.states.deleted_cannot_be_added]. Ursula is inserted with her loaded
columns, `id` too; [what was not loaded is lost][snippets.make_transient.copy_recipe_inserts_null].
The DELETE had set the foreign keys of her books to NULL. The collection still holds them as loaded,
so the INSERT finds nothing new in it: expire it and link them again.

Children that were deleted by cascade have to be made transient before `add()`, else it raises. To
take a DELETE back within its transaction, [call
`session.rollback()`][snippets.states.rollback_restores_old_objects].

SQLAlchemy's documentation:
[make_transient()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient).
"""

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, Book, new_library

LABEL = "undelete: insert a deleted row again"


def main() -> None:
    engine = new_library()
    of_ursula = select(Book.title).where(Book.author_id == 1)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.delete(ursula)
        session.commit()
        try:
            session.add(ursula)
        except InvalidRequestError as error:
            print(error)
            #> Instance '<Author at 0x...>' has been deleted.  Use the make_transient() function to send this object back to the transient state.

        make_transient(ursula)
        books = list(ursula.books)
        session.add(ursula)
        session.commit()
        print(ursula.id, ursula.name, session.scalars(of_ursula).all())
        #> 1 Ursula []

        session.expire(ursula)
        ursula.books.extend(books)
        session.commit()
        print(ursula.id, ursula.name, session.scalars(of_ursula).all())
        #> 1 Ursula ['The Dispossessed', 'Lavinia']


if __name__ == "__main__":
    main()
