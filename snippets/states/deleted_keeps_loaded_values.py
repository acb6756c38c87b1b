"""Deleting an object expires nothing: what was loaded stays readable, the rest cannot be loaded.

A deleted object leaves the identity map with the flush, and `commit()` expires only
what is in it. So loaded columns keep their values, after the commit too. A column that
is not loaded, being deferred or expired, raises `ObjectDeletedError` before the commit
and `DetachedInstanceError` after it. An object that is expired as a whole is loaded
once more by the flush that deletes it.

Read what a log message or a response needs before the DELETE. `inspect(book).identity`
works at any time. After a bulk `delete(Book)` with `synchronize_session=False`, or a
DELETE by someone else, the object is not in the deleted state, the commit does expire
it, and reading it raises `ObjectDeletedError`.
"""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError, ObjectDeletedError

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        lavinia = session.get(Book, 2)
        session.expire(lavinia, ["title"])
        session.delete(lavinia)
        session.flush()
        print(lavinia.author_id)
        #> 1
        try:
            print(lavinia.title)
        except ObjectDeletedError as error:
            print(error)
            #> Instance '<Book at 0x...>' has been deleted, or its row is otherwise not present.

        session.commit()
        print(lavinia.author_id)
        #> 1
        try:
            print(lavinia.title)
        except DetachedInstanceError as error:
            print(type(error).__name__)
            #> DetachedInstanceError


if __name__ == "__main__":
    main()
