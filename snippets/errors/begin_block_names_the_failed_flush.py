"""In SQLAlchemy 2.1 a `begin()` block that goes on after a failed flush names the failure.

The flush has rolled the block's transaction back; catching its error and `session.rollback()` do
not bring it back. The next query raises, with the first error in the text. In 2.0 the text is
[that of an early commit][snippets.errors.ended_begin_block_refuses_more].

Let the error leave the block, and catch it outside: without more SQL the block [ends quietly,
and nothing is saved][snippets.states.begin_block_ends_quietly]. What may fail goes into
[a savepoint][snippets.states.savepoint_contains_failed_flush] of its own.

SQLAlchemy's documentation:
[Using SAVEPOINT](https://docs.sqlalchemy.org/en/21/orm/session_transaction.html#session-begin-nested).
"""

from sqlalchemy.exc import IntegrityError, InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "failed flush in a `begin()` block, 2.1"
REQUIRES = ("sqlalchemy>=2.1",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session, session.begin():
        session.add(Author(id=1, name="Ursula"))
        try:
            session.flush()
        except IntegrityError as error:
            failure = str(error)
            session.rollback()
        try:
            session.get(Author, 1)
        except InvalidRequestError as error:
            print(str(error).replace(failure, "<the IntegrityError>"))
            #> Can't operate on closed transaction inside context manager.  The transaction was rolled back due to an exception: <the IntegrityError>.  Please complete the context manager before emitting further commands.


if __name__ == "__main__":
    main()
