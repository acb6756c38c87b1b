"""A flush that the database refuses expires the loaded objects, before you call `rollback()`.

Here the flush of `commit()` [rolls back by itself][snippets.states.failed_flush_evicts_new]; in a
savepoint that expires [only what was changed in
it][snippets.states.savepoint_rollback_expires_changed]. A read then raises `PendingRollbackError`,
and after a `close()` alone `DetachedInstanceError`.

Take a value before the `commit()`, or read it after `session.rollback()`, which loads it again.
`inspect(ursula).identity` [needs no load][snippets.detachment.load_anew_by_identity].
"""

from sqlalchemy.exc import IntegrityError, PendingRollbackError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library

LABEL = "values after a flush that failed"


def main() -> None:
    engine = new_library()
    with Session(engine, expire_on_commit=False) as session:
        ursula = session.get(Author, 1)
        session.add(Author(id=2, name="Double"))
        try:
            session.commit()
        except IntegrityError:
            try:
                print(ursula.name)
            except PendingRollbackError as error:
                print(str(error).partition(" To begin")[0])
                #> This Session's transaction has been rolled back due to a previous exception during flush.
            session.rollback()
            print(ursula.name)
            #> Ursula

        session.add(Author(id=2, name="Double"))
        try:
            session.commit()
        except IntegrityError:
            session.close()

    try:
        print(ursula.name)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
