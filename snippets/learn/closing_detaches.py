"""When the session closes, the object is detached: what is loaded can be read, the rest raises.

The object keeps its key and its loaded values. It has no session any more, so nothing
can be loaded: the author of the book was not read before, and now the read raises. Load
what you need before the session ends.

More on it: [what detached
means][snippets.detachment.detached_means_key_without_session].
"""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "what a detached object can still do"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        walden = Book(title="Walden", author_id=1)
        session.add(walden)
        session.commit()
        session.refresh(walden)
    print(state_of(walden))
    #> detached
    print(walden.title)
    #> Walden
    try:
        print(walden.author.name)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Book at 0x...> is not bound to a Session; lazy load operation of attribute 'author' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
