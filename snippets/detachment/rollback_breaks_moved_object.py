"""`rollback()` makes a new object transient even if another session has taken it over.

It takes back the identity key of the object that was INSERTed, and does not look whose it is by
then. The next flush of the second session fails, as the object has changed.

Move an object from one session to another after the commit of its INSERT, not between flush and
commit.
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "a new object, moved before the commit"


def main() -> None:
    engine = new_library()
    with Session(engine) as first, Session(engine) as second:
        nova = Book(title="Nova")
        first.add(nova)
        first.flush()
        first.expunge(nova)
        second.add(nova)
        print(state_of(nova), nova in second)
        #> persistent True

        first.rollback()
        print(state_of(nova), nova in second)
        #> transient False
        nova.title = "Nova (1968)"
        try:
            second.flush()
        except AssertionError as error:
            print(error)
            #> Failed to add object to the flush context!


if __name__ == "__main__":
    main()
