"""`getattr(obj, name, default)` and `hasattr()` do not catch `DetachedInstanceError`.

Both catch `AttributeError` alone, and this is another exception. So a serializer or a template
that asks carefully fails too.

Ask what is loaded: `"books" in inspect(ursula).unloaded` reads nothing. Better: load the
attribute in the query.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library

LABEL = "`getattr()`, `hasattr()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
    try:
        getattr(ursula, "books", [])
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    try:
        hasattr(ursula, "books")
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    print("books" in inspect(ursula).unloaded)
    #> True


if __name__ == "__main__":
    main()
