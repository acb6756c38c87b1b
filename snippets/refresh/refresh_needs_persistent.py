"""`Session.refresh()` and `Session.expire()` take only what is persistent in that session.

A transient or pending object has no row to read. A deleted one has none any more. One
that is persistent in another session belongs there. All of them raise
`InvalidRequestError`, with the same message; something that is not an instance of a
mapped class raises its subclass `UnmappedInstanceError`.

For a pending object, call `session.flush()` first. For one of another session, refresh
it there: `object_session(author).refresh(author)`. For a detached one, [`add()`
it][snippets.refresh.refresh_does_not_reattach].
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session, Session(engine) as another_session:
        pending = Author(name="Joanna")
        session.add(pending)
        for case, thing in {
            "transient": Author(name="Joanna"),
            "pending": pending,
            "in another session": another_session.get(Author, 1),
            "not an instance": Author,
            "nothing": another_session.get(Author, 99),
        }.items():
            try:
                session.refresh(thing)
            except InvalidRequestError as error:
                print(f"{case}: {error}")
                #> transient: Instance '<Author at 0x...>' is not persistent within this Session
                #> pending: Instance '<Author at 0x...>' is not persistent within this Session
                #> in another session: Instance '<Author at 0x...>' is not persistent within this Session
                #> not an instance: Class 'sqlalchemy.orm.decl_api.DeclarativeAttributeIntercept' is not mapped; was a class (Author) supplied where an instance was required?
                #> nothing: Class 'builtins.NoneType' is not mapped

        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        session.flush()
        try:
            session.expire(beowulf)
        except InvalidRequestError as error:
            print(f"deleted: {error}")
            #> deleted: Instance '<Book at 0x...>' is not persistent within this Session


if __name__ == "__main__":
    main()
