"""`commit()` expires the objects of the session, not one that was expunged before it.

The flush has sent the INSERT and fetched the primary key, the expunge takes Mary out with her
values, and the commit makes the row permanent. Without the flush she [would be
transient][snippets.detachment.pending_never_becomes_detached], and after a rollback [as
well][snippets.detachment.rollback_reaches_expunged_object].

For all objects of a session there is
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
