"""`getattr(obj, "books", None)` and `hasattr()` do not catch `DetachedInstanceError`.

Both catch `AttributeError` only, and `DetachedInstanceError` is not one.

Ask `inspect(ursula).unloaded` first, [which loads nothing but leaves out a collection with changes
that wait][snippets.detachment.inspect_tells_what_is_loaded].
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library

LABEL = "`getattr()` with a default, `hasattr()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)

    try:
        print(getattr(ursula, "books", None))
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    try:
        print(hasattr(ursula, "books"))
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    print("books" in inspect(ursula).unloaded)
    #> True


if __name__ == "__main__":
    main()
