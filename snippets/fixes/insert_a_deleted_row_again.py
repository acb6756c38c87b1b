"""Make the deleted object transient, add it, and link its children once more.

A column that is not loaded [is inserted as never
set][snippets.make_transient.copy_recipe_inserts_null].
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    octavia = session.get(Author, 2)
    session.delete(octavia)
    session.commit()
    # before
    try:
        session.add(octavia)
    except InvalidRequestError as error:
        print(error)
        #> Instance '<Author at 0x...>' has been deleted.  Use the make_transient() function to send this object back to the transient state.
    # after
    books = list(octavia.books)
    make_transient(octavia)
    session.add(octavia)
    session.flush()
    session.expire(octavia, ["books"])  # else the old list counts as saved
    octavia.books = books
    session.commit()
    print(octavia.name, [book.title for book in octavia.books])
    #> Octavia ['Kindred']
    session.close()


if __name__ == "__main__":
    main()
