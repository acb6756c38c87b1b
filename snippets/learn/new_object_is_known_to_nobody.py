"""A new object has no key and no session.

The state of an object answers two questions: does it stand for a row, and does it
belong to a session? A new object answers no to both. That state is *transient*. No
flush writes a transient object.

More on it: [no identity before the flush][snippets.states.new_object_has_no_identity].
"""

from sqlalchemy import inspect

from snippets.library import Book
from snippets.words import state_of

LABEL = "a new object has no key"


def main() -> None:
    walden = Book(title="Walden")
    print("id:", walden.id)
    #> id: None
    print("key:", inspect(walden).key)
    #> key: None
    print("session:", inspect(walden).session)
    #> session: None
    print(state_of(walden))
    #> transient


if __name__ == "__main__":
    main()
