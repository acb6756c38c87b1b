"""A pickle of an unchanged object takes along what loaded relationships lead to, and no other object.

An author whose books are loaded comes out with copies of them, all detached. A
relationship that was not loaded
[stays unloaded][snippets.detachment.pickle_loads_nothing]. So the size of a pickle depends
on what was read before. With [unflushed changes][snippets.boundaries.pickle_keeps_unflushed_changes]
goes what was taken out of a relationship, as part of the history.

The way back may be missing: loading `ursula.books` does not load `author` on each book. In
the session one does not notice, as the author is in the identity map; the unpickled book
[raises][snippets.detachment.many_to_one_needs_no_sql_but_raises].

Load exactly what the reader needs, in both directions:
`selectinload(Author.books).joinedload(Book.author)`.
"""

import pickle

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        alone = pickle.dumps(ursula)
        ursula.books
        family = pickle.dumps(ursula)
        ursula.books.pop()
        changed = pickle.dumps(ursula)
    print(*[b"Lavinia" in data for data in (alone, family, changed)])
    #> False True True

    ursula = pickle.loads(family)
    lavinia = ursula.books[1]
    print(lavinia.title, inspect(lavinia).detached)
    #> Lavinia True
    try:
        print(lavinia.author.name)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Book at 0x...> is not bound to a Session; lazy load operation of attribute 'author' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
