"""`Session.refresh()` and `Session.expire()` take only what is persistent in that session.

A transient, pending or deleted object, and one of another session, raise `InvalidRequestError`
with the same message. `None`, from a `get()` that found no row, raises its subclass
`UnmappedInstanceError`.

For a pending object, call `session.flush()` first. For one of another session, refresh it
there: `object_session(author).refresh(author)`, as [a method of the
model][snippets.fixes.refresh_in_a_method] does. For a detached one, [`add()`
it][snippets.refresh.refresh_does_not_reattach].
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, object_session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "Which objects `refresh()` takes"


def main() -> None:
    engine = new_library()
    with Session(engine) as session, Session(engine) as other:
        new, added = Author(name="Joanna"), Author(name="Joanna")
        gone, elsewhere = session.get(Author, 2), other.get(Author, 1)
        session.delete(gone)
        session.flush()
        session.add(added)
        for author in (new, added, gone, elsewhere):
            for call in (session.refresh, session.expire):
                try:
                    call(author)
                except InvalidRequestError as error:
                    print(f"{state_of(author)}: {error}")
                    #> transient: Instance '<Author at 0x...>' is not persistent within this Session
                    #> transient: Instance '<Author at 0x...>' is not persistent within this Session
                    #> pending: Instance '<Author at 0x...>' is not persistent within this Session
                    #> pending: Instance '<Author at 0x...>' is not persistent within this Session
                    #> deleted: Instance '<Author at 0x...>' is not persistent within this Session
                    #> deleted: Instance '<Author at 0x...>' is not persistent within this Session
                    #> persistent: Instance '<Author at 0x...>' is not persistent within this Session
                    #> persistent: Instance '<Author at 0x...>' is not persistent within this Session
        try:
            session.refresh(session.get(Author, 99))
        except InvalidRequestError as error:
            print(type(error).__name__, error)
            #> UnmappedInstanceError Class 'builtins.NoneType' is not mapped

        elsewhere.name = "Ursula K."
        object_session(elsewhere).refresh(elsewhere)
        print(elsewhere.name)
        #> Ursula


if __name__ == "__main__":
    main()
