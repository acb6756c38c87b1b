"""The identity key says which row the object stands for, and stays when the session is gone.

`identity_key` (also `key`) holds the mapped class, the primary key and an identity token, here
`None`. In a polymorphic hierarchy the class is [the base
class][snippets.states.get_of_another_class].

In log messages use `inspect(author).identity`, the primary key alone: it names the row where
`author.id` of the detached, expired object raises `DetachedInstanceError`.

Note: the docstring of `has_identity` says that it always equals `persistent` or `detached`. It is
`True` in the deleted state, too.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "identity key of a detached object"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.commit()

    print(inspect(ursula).identity_key == (Author, (1,), None))
    #> True
    print("identity:", inspect(ursula).identity)
    #> identity: (1,)
    try:
        print(ursula.id)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)

    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        session.flush()
        print(state_of(beowulf), "has_identity:", inspect(beowulf).has_identity)
        #> deleted has_identity: True


if __name__ == "__main__":
    main()
