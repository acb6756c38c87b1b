"""A relationship loaded with `noload()` reads as empty or None, on a detached object as on others.

The query puts `[]` there, or None for the many-to-one, although the rows exist. So an empty list
is no proof that there is nothing to load. If `octavia` is expired, the read raises once she is
detached. A relationship that is mapped `lazy="noload"` [reads so with each
query][snippets.recipes.fastapi_async_noload_fails] that does not load it by an option.

SQLAlchemy 2.1 deprecates `noload()`
([#11045](https://github.com/sqlalchemy/sqlalchemy/issues/11045)). Use `raiseload()` instead, which
[raises][snippets.detachment.raise_wins_over_detached] in place of a wrong answer.
"""

import warnings

from sqlalchemy import select
from sqlalchemy.exc import SADeprecationWarning
from sqlalchemy.orm import Session, noload
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library

LABEL = "`noload()` reads empty"


def main() -> None:
    engine = new_library()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SADeprecationWarning)  # since 2.1
        no_books, no_author = noload(Author.books), noload(Book.author)

    query = select(Author).order_by(Author.id).options(no_books)
    with Session(engine) as session:
        ursula, octavia = session.scalars(query).all()
        session.expire(octavia)
        kindred = session.get(Book, 3, options=[no_author])
        print(ursula.books)
        #> []

    print(ursula.books)
    #> []
    print(kindred.author_id, kindred.author)
    #> 2 None
    try:
        print(octavia.books)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
