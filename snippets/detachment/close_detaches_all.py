"""`Session.close()` detaches its persistent objects, also those that the caller still needs.

It also rolls back the transaction. Here a helper closes the session that was passed to it: the
caller's objects are detached, and their unloaded books raise `DetachedInstanceError`. What is
loaded [stays readable][snippets.detachment.close_expires_nothing].

Whoever makes the session closes it: `with Session(engine) as session:` around everything that uses
its objects. `close()` leaves out an object that is
[deleted][snippets.detachment.close_leaves_deleted_objects_deleted], and one that [another object
has replaced][snippets.detachment.close_leaves_a_replaced_object].

SQLAlchemy's documentation: [Closing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-closing).
"""

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "`close()`, also by a helper"


def count_books(session: Session) -> int:
    number: int = session.scalar(select(func.count(Book.id)))
    session.close()  # not its to close
    return number


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        print(count_books(session), "books")
        #> 4 books
        print(state_of(ursula), state_of(octavia))
        #> detached detached

        print(ursula.name)
        #> Ursula
        try:
            print(ursula.books)
        except DetachedInstanceError as error:
            print(error)
            #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
