"""Deleting an object expires nothing: loaded columns stay readable, others cannot be loaded.

A deleted object leaves the identity map with the flush, and `commit()` expires only
what is in it. So loaded columns keep their values, after the commit too. A column that
is not loaded, because it is deferred or expired, raises `ObjectDeletedError` before the
commit and `DetachedInstanceError` after it.

A relationship can still be lazily loaded until the commit: its row is another one. And
an object that is expired as a whole is loaded once more by the flush that deletes it.

Read what a log message or a response needs before the DELETE. `inspect(book).identity`
works at any time. None of this holds for a DELETE that the session does not know of, by
someone else or with
[`synchronize_session=False`][snippets.synchronize_session.false_leaves_objects_stale]:
then the object is not in the deleted state, [the commit expires it, and reading it
raises][snippets.refresh.expired_read_row_gone].
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
        print(lavinia.author.name)
        #> Ursula

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
