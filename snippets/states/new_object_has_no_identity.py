"""A new object has no identity until the flush, even if its primary key is set.

The constructor looks nothing up: an object with the primary key of an existing row is a new one,
and the flush [tries to INSERT it][snippets.detachment.new_object_with_a_taken_key]. To change that
row, load it with `session.get(Author, 1)`, or use what
[`session.merge()`][snippets.merge.returns_another_object] returns.

To test "was it flushed?", ask `inspect(author).has_identity`, not `author.id`. It is no proof of a
row: [the INSERT may be undone][snippets.detachment.phantom_identity].

SQLAlchemy's documentation: [Quickie Intro to Object
States](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-object-states).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "no identity before the flush"


def main() -> None:
    engine = new_library()
    mary = Author(id=7, name="Mary")
    print(state_of(mary), "key:", inspect(mary).key)
    #> transient key: None
    print("flushed:", inspect(mary).has_identity)
    #> flushed: False
    with Session(engine) as session:
        session.add(mary)
        print(state_of(mary), "key:", inspect(mary).key)
        #> pending key: None

        session.flush()
        print(state_of(mary), "identity:", inspect(mary).identity)
        #> persistent identity: (7,)
        print("flushed:", inspect(mary).has_identity)
        #> flushed: True


if __name__ == "__main__":
    main()
