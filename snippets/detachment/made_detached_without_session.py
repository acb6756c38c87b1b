"""`make_transient_to_detached()` makes a detached object that never was in a session.

It takes a transient object with its primary key set, gives it the identity key of that row, and
marks the columns that are not set as expired. No SQL is emitted, and nobody asks whether the row
exists. Added to a session the object loads on first access, as any expired object does.

Anything but a transient object raises. Use it to save the SELECT before an UPDATE, and set the new
values after the call: [what is set before counts as
loaded][snippets.make_transient.set_before_counts_as_loaded], and is not written. A DELETE [may
SELECT nevertheless][snippets.make_transient.delete_of_a_known_key]. Otherwise `session.get()` is the
plain way to the row.

SQLAlchemy's documentation: [make_transient_to_detached()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient_to_detached).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`make_transient_to_detached()`"


def main() -> None:
    engine = new_library()
    ursula, nobody = Author(id=1), Author(id=99)
    make_transient_to_detached(ursula)
    make_transient_to_detached(nobody)
    print(state_of(ursula), state_of(nobody))
    #> detached detached
    try:
        make_transient_to_detached(ursula)
    except InvalidRequestError as error:
        print(error)
        #> Given object must be transient

    with Session(engine) as session:
        session.add(ursula)
        print(ursula.name)
        #> Ursula


if __name__ == "__main__":
    main()
