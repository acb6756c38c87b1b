"""`Session.is_active` is `True` before the first use, and `False` after the database refused a flush.

It does not say whether the session has a transaction, was closed, or lost its
connection. After a flush or a COMMIT that failed, call `rollback()`: then it is `True`
again. After an `execute()` that failed it is still `True`.

To ask for a transaction, read `session.in_transaction()`.

Note: the docstring of `Session.is_active` says in a remark on 1.4 that it "will be
False when the Session is first instantiated".
"""

from sqlalchemy import Connection, event, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`Session.is_active`"


def lost(connection: Connection) -> None:
    raise ConnectionError("the COMMIT did not arrive")


def main() -> None:
    engine = new_library()
    session = Session(engine)
    print("new:", session.is_active, "- in a transaction:", session.in_transaction())
    #> new: True - in a transaction: False
    session.add(Author(id=1, name="Another"))
    try:
        session.flush()
    except IntegrityError:
        print("after the failed flush:", session.is_active)
        #> after the failed flush: False
    session.rollback()
    print("after rollback():", session.is_active)
    #> after rollback(): True
    event.listen(engine, "commit", lost, once=True)
    session.add(Author(name="Toni"))
    try:
        session.commit()
    except ConnectionError:
        print("after the failed COMMIT:", session.is_active)
        #> after the failed COMMIT: False
    session.rollback()
    try:
        session.execute(text("SELECT * FROM nowhere"))
    except DBAPIError:
        print("after a failed execute():", session.is_active)
        #> after a failed execute(): True
    session.connection().invalidate()
    print("after a lost connection:", session.is_active)
    #> after a lost connection: True
    session.close()
    print("after close():", session.is_active)
    #> after close(): True


if __name__ == "__main__":
    main()
