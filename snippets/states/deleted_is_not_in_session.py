"""In the deleted state an object is not `in session`, yet `inspect(obj).session` names the session.

`in` finds what is new or in the identity map. The session remembers a deleted object apart;
here the rollback brings it back. ([A second `delete()`][snippets.states.deleting_twice_warns]
puts it back among the others.)

So `book in session` is no test for "attached". Compare `inspect(book).session`, or
`object_session(book)`, with the session.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session, object_session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "a deleted object is not `in session`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        walden, beowulf = Book(title="Walden"), session.get(Book, 4)
        session.add(walden)
        print(state_of(walden), walden in session)
        #> pending True
        print(state_of(beowulf), beowulf in session)
        #> persistent True

        session.delete(beowulf)
        session.flush()
        print(state_of(beowulf), beowulf in session)
        #> deleted False
        print(inspect(beowulf).session is object_session(beowulf) is session)
        #> True

        session.rollback()
        print(state_of(beowulf), beowulf in session)
        #> persistent True


if __name__ == "__main__":
    main()
