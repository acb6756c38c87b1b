"""A new object has no identity until the flush, even if its primary key is set.

`key`, `identity_key` and `identity` are `None`, and `has_identity` is `False`, while
the object is transient or pending. The constructor looks nothing up: an object made
with the primary key of an existing row is a new object, and the flush tries to INSERT
it.

To change an existing row, load it with `session.get(Author, 1)`, or hand the new object
to `session.merge()` and use what that returns. To test "is it saved?", ask
`inspect(author).has_identity`, not `author.id`.

SQLAlchemy's documentation:
[Quickie Intro to Object States](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-object-states).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    mary = Author(id=7, name="Mary")
    print(inspect(mary).identity_key, inspect(mary).identity)
    #> None None
    print(inspect(mary).has_identity, inspect(mary).session)
    #> False None
    with Session(engine) as session:
        session.add(mary)
        print(inspect(mary).pending, inspect(mary).identity)
        #> True None

        session.flush()
        print(inspect(mary).persistent, inspect(mary).identity)
        #> True (7,)


if __name__ == "__main__":
    main()
