"""A flush cannot write an object whose identity key is `None`: it raises `FlushError`.

`make_transient_to_detached()` makes the identity key of what the attributes hold
[without a check][snippets.make_transient.missing_key_is_accepted], and the flush lacks the key for
WHERE. [A read raises `ObjectDeletedError`][snippets.make_transient.key_of_none_is_not_found].

Set the primary key before you call `make_transient_to_detached()`, or add the object as
new.
"""

from sqlalchemy.orm import Session, make_transient_to_detached
from sqlalchemy.orm.exc import FlushError

from snippets.library import Author, new_library

LABEL = "a key of `None`"


def main() -> None:
    engine = new_library()
    for action in ("update", "delete"):
        mary = Author(id=None)
        make_transient_to_detached(mary)
        with Session(engine) as session:
            session.add(mary)
            if action == "update":
                mary.name = "Mary"
            else:
                session.delete(mary)
            try:
                session.flush()
            except FlushError as error:
                print(error)
                #> Can't update table author using NULL for primary key value on column author.id
                #> Can't delete from table author using NULL for primary key value on column author.id


if __name__ == "__main__":
    main()
