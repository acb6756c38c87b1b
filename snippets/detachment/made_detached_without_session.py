"""`make_transient_to_detached()` makes a transient object detached, without a session.

The object gets the identity key of the row that its primary key names. Nobody asks whether the row
exists. Added to a session, it loads on first access. An object that is not transient raises.

Use it to UPDATE [without a SELECT][snippets.make_transient.update_without_select], and set the new
values after the call: [a column set before counts as
loaded][snippets.make_transient.set_before_counts_as_loaded], and is not written.

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
