"""A value that was expired when `rollback()` made its object transient cannot be read any more.

The rollback of a savepoint expires what was changed in it, as does a flush a column that [was set
to an SQL expression][snippets.refresh.sql_expression_until_flush]. The full rollback then takes the
row away. Reading the value raises `DetachedInstanceError`; once the object is added again, here
`InvalidRequestError`. If only a column that accepts NULL is expired, that read may INSERT it as
NULL.

Make a new object. [Loaded values stay][snippets.states.rollback_makes_new_transient].
"""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "a rolled back value cannot be read"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        sula = Book(title="Sula")
        session.add(sula)
        savepoint = session.begin_nested()
        sula.title = "Jazz"
        savepoint.rollback()
        print(state_of(sula), "expired:", inspect(sula).expired)
        #> persistent expired: True
        session.rollback()
        print(state_of(sula))
        #> transient
        try:
            print(sula.title)
        except DetachedInstanceError as error:
            print(error)
            #> Instance <Book at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)

        session.add(sula)
        print(state_of(sula))
        #> pending
        try:
            print(sula.title)
        except InvalidRequestError as error:
            print(error)
            #> Instance <Book at 0x...> cannot be refreshed - it's not  persistent and does not contain a full primary key.


if __name__ == "__main__":
    main()
