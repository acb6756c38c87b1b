"""A `rollback()` still reaches new objects that left the session after their INSERT.

The expunged object is detached, with the identity key of a row that the rollback removes: the
rollback takes the key away and fires `persistent_to_transient`. It does so even if [another session
holds it][snippets.detachment.rollback_breaks_moved_object] by then: commit before an object moves.

For the object that was made transient, the event is `pending_to_transient`.
"""

from sqlalchemy import event
from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`rollback()` reaches expunged new objects"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        toni, zadie = Author(name="Toni"), Author(name="Zadie")
        session.add_all([toni, zadie])
        session.flush()
        session.expunge(toni)
        make_transient(zadie)
        print(state_of(toni), state_of(zadie))
        #> detached transient

        fired = []

        @event.listens_for(session, "persistent_to_transient")
        def was_inserted(session: Session, author: Author) -> None:
            fired.append(f"persistent_to_transient: {author.name}")

        @event.listens_for(session, "pending_to_transient")
        def was_pending(session: Session, author: Author) -> None:
            fired.append(f"pending_to_transient: {author.name}")

        session.rollback()
        print(*sorted(fired), sep=", ")
        #> pending_to_transient: Zadie, persistent_to_transient: Toni
        print(state_of(toni), state_of(zadie))
        #> transient transient


if __name__ == "__main__":
    main()
