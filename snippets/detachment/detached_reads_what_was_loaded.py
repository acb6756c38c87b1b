"""Detached by a close, an object reads what is loaded; an unloaded lazy relationship raises.

Here `get()` loaded the columns, not the books, and there is no session any more that could load
them.

Load them in the query, [with `selectinload()`][snippets.detachment.eager_loaded_stays_readable].
"""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "a close, then two reads"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)

    print(state_of(ursula), ursula.name)
    #> detached Ursula
    try:
        print(ursula.books)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
