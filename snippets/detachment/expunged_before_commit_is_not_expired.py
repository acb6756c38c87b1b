"""`commit()` expires the objects of the session, not one that was expunged before it.

Flush, expunge, commit: the flush has sent the INSERT and fetched the primary key, the expunge takes
the object out with its values, and the commit makes the row permanent.

Without the flush the expunge [makes a new object
transient][snippets.detachment.pending_never_becomes_detached], and the commit does not INSERT it. A
rollback in place of the commit [makes it transient
too][snippets.detachment.rollback_reaches_expunged_object].

A session that hands out all its objects is simpler with
[`expire_on_commit=False`][snippets.detachment.expire_on_commit_false_keeps_loaded].
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`expunge()` before the commit"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        mary = Author(name="Mary", born=1797)
        session.add(mary)
        session.flush()
        session.expunge(mary)
        session.commit()

    print(state_of(mary), mary.id, mary.name)
    #> detached 3 Mary
    with Session(engine) as session:
        print(session.get(Author, 3).name)
        #> Mary


if __name__ == "__main__":
    main()
