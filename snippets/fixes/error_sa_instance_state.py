"""Give the relationship the mapped object, and not its name or key.

Test what `get()` returned: `None` is taken too, and the object is saved without its parent.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    try:
        book = Book(title="Tehanu", author="Ursula")
    except AttributeError as error:
        print(error)
        #> 'str' object has no attribute '_sa_instance_state'
    # after
    query = select(Author).where(Author.name == "Ursula")
    book = Book(title="Tehanu", author=session.scalars(query).one())
    session.add(book)
    session.commit()
    print("saved with author", book.author_id)
    #> saved with author 1
    session.close()


if __name__ == "__main__":
    main()
