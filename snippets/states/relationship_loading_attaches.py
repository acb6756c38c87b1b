"""`enable_relationship_loading()` attaches an object to a session that does not contain it.

The object can then load relationships from the foreign keys it holds. But its flags say that it is
attached: the new object reads `pending`. It is not `in session`, the commit does not write it, and
closing the session does not detach it.

Load the related objects with a query, or add and flush the object. To release it, call
`session.expunge(walden)`.

Note: the docstring says that the object stays transient or detached "for almost all purposes".
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`enable_relationship_loading()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        walden = Book(title="Walden", author_id=1)
        session.enable_relationship_loading(walden)
        print(walden.author.name)
        #> Ursula
        print(state_of(walden), "in the session:", walden in session)
        #> pending in the session: False
        session.commit()
        print(state_of(walden), "id:", walden.id)
        #> pending id: None

    print(state_of(walden), inspect(walden).session is session)
    #> pending True
    session.expunge(walden)
    print(state_of(walden))
    #> transient
    session.enable_relationship_loading(walden)
    session.add(walden)
    session.commit()
    print(state_of(walden), "id:", walden.id)
    #> persistent id: 5
    session.close()


if __name__ == "__main__":
    main()
