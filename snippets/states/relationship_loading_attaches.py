"""`enable_relationship_loading()` attaches an object to a session that does not contain it.

The object can then load relationships from the foreign keys it holds. But to its flags
it is attached: a new object reads `pending`. It is not `in session`, and the commit
does not write it. Closing the session does not detach it.

Load the related objects with a query, or add the object. To release it, call
`session.expunge(walden)`.

Note: the docstring of the method says that the object stays transient or detached "for
almost all purposes".
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "`enable_relationship_loading()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        walden = Book(title="Walden", author_id=1)
        session.enable_relationship_loading(walden)
        print(walden.author.name)
        #> Ursula
        print(inspect(walden).pending, walden in session)
        #> True False
        session.commit()

    print(inspect(walden).pending, inspect(walden).session is session)
    #> True True
    session.expunge(walden)
    print(inspect(walden).transient)
    #> True


if __name__ == "__main__":
    main()
