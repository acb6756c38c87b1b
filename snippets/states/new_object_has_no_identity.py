"""A new object has no identity until the flush, even if its primary key is set.

The constructor looks nothing up: an object made with the primary key of an existing row
is a new object, and the flush [tries to INSERT
it][snippets.detachment.new_object_with_a_taken_key].

To change an existing row, load it with `session.get(Author, 1)`, or give the new object
to [`session.merge()`][snippets.merge.returns_another_object] and use what that returns.

To test "was it flushed?", ask `inspect(author).has_identity`, not `author.id`. It does
not tell whether the row is there now: [the INSERT may be
undone][snippets.detachment.phantom_identity].

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
