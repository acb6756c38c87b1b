"""`commit()` expires the objects of the session, not one that was expunged before it.

Flush, expunge, commit: the flush has sent the INSERT and fetched the primary key, the
expunge takes the object out with all its values, and the commit makes the row
permanent. The object is detached and complete, in a session that otherwise expires.

Without the flush a new object would be pending, and an expunge would make it
[transient][snippets.detachment.pending_never_becomes_detached], never to be inserted. A
rollback in place of the commit
[makes it transient too][snippets.detachment.rollback_reaches_expunged_object].

For one session that hands out all its objects, `expire_on_commit=False` says the same
with less.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        mary = Author(name="Mary", born=1797)
        session.add(mary)
        session.flush()
        session.expunge(mary)
        session.commit()

    print(inspect(mary).detached, mary.id, mary.name)
    #> True 3 Mary
    print(sorted(inspect(ursula).expired_attributes))
    #> ['books', 'born', 'id', 'name']
    with Session(engine) as session:
        print(session.get(Author, 3).name)
        #> Mary


if __name__ == "__main__":
    main()
