"""A pickle of an object holds all objects that its loaded relationships lead to.

Lavinia comes out as a copy, detached. A relationship that was not loaded [stays
unloaded][snippets.detachment.pickle_loads_nothing]; a book that was taken out, unflushed, is in the
pickle too. The way back may be missing: loading `ursula.books` does not load `author` on each book,
so the unpickled book raises. Conversely, [a parent may come with its
child][snippets.boundaries.pickle_takes_the_parent_along].

Load what the reader needs in a new session: `selectinload(Author.books).joinedload(Book.author)`.
"""

import pickle

from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "loaded relatives are in the pickle"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        alone = pickle.dumps(ursula)
        ursula.books
        family = pickle.dumps(ursula)
        ursula.books.pop()
        changed = pickle.dumps(ursula)
    print("books unloaded:", b"Lavinia" in alone)
    #> books unloaded: False
    print("books loaded:", b"Lavinia" in family)
    #> books loaded: True
    print("Lavinia taken out:", b"Lavinia" in changed)
    #> Lavinia taken out: True

    ursula = pickle.loads(family)
    lavinia = ursula.books[1]
    print(lavinia.title, state_of(lavinia))
    #> Lavinia detached
    try:
        print(lavinia.author.name)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Book at 0x...> is not bound to a Session; lazy load operation of attribute 'author' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)

    with Session(engine) as session:
        needed = selectinload(Author.books).joinedload(Book.author)
        family = pickle.dumps(session.get(Author, 1, options=[needed]))
    print(pickle.loads(family).books[1].author.name)
    #> Ursula


if __name__ == "__main__":
    main()
