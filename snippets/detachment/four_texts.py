"""`DetachedInstanceError` has four texts: which one says what could not be loaded.

- *attribute refresh operation*: an expired column, or [one of a subclass that was not
  loaded][snippets.detachment.subclass_column_raises]. The text names no attribute.
- *lazy load operation*: a relationship that was not loaded, or expired.
- *deferred load operation*: a column that the query or the mapping [left
  out][snippets.detachment.deferred_column_raises].
- *no contextual session is established*: a query on a [`lazy="dynamic"`
  relationship][snippets.detachment.dynamic_detached_is_empty].

What a commit expired, keep with
[`expire_on_commit=False`][snippets.detachment.expire_on_commit_false_keeps_loaded] or load by
[`refresh()`][snippets.detachment.refresh_before_closing]. A relationship that was not loaded, load
in the query, for example with [`selectinload()`][snippets.detachment.eager_loaded_stays_readable].

The class is in `sqlalchemy.orm.exc`. It is a `SQLAlchemyError`, not an `InvalidRequestError`.

SQLAlchemy's documentation:
[Parent instance is not bound to a Session](https://docs.sqlalchemy.org/en/21/errors.html#error-bhk3).
"""

from sqlalchemy.exc import InvalidRequestError, SQLAlchemyError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library

LABEL = "what each text of the error says"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        octavia = session.get(Author, 2)
        session.expire(octavia)  # as a commit does

    try:
        print(octavia.name)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    try:
        print(ursula.books)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    print(issubclass(DetachedInstanceError, SQLAlchemyError))
    #> True
    print(issubclass(DetachedInstanceError, InvalidRequestError))
    #> False


if __name__ == "__main__":
    main()
