"""`before_attach` and `after_attach` fire when an object enters a session, not at every `add()`.

When `before_attach` fires, the object is not yet in the session: raise there to keep it
out. At `after_attach` it is pending, or persistent if it was detached; then follows
`transient_to_pending` or `detached_to_persistent`. An `add()` of an object that is in
the session already fires nothing, unless the object was expunged or rolled back in
between.

Objects that enter by cascade fire the same events, and so does
[`enable_relationship_loading()`][snippets.states.relationship_loading_attaches].
Loading fires no attach events.
"""

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    fired: list[str] = []

    def attach(session: Session, instance: object) -> None:
        fired.append("pending" if inspect(instance).pending else "transient")

    with Session(engine) as session:
        event.listen(session, "before_attach", attach)
        event.listen(session, "after_attach", attach)
        event.listen(session, "transient_to_pending", attach)
        walden = Book(title="Walden")
        session.add(walden)
        session.add(walden)
        session.get(Book, 4)
        print(fired)
        #> ['transient', 'pending', 'pending']

        session.rollback()
        session.add(walden)
        print(len(fired))
        #> 6


if __name__ == "__main__":
    main()
