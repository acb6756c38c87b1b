"""A flush warns about a new object with the key of one that stays persistent, and INSERTs it anyway.

`add()` looks nothing up, and the database refuses the INSERT with `IntegrityError`. Without the
warning it does so after `session.expunge(ursula)`, too. If the persistent one is marked by
`delete()`, the flush [emits an UPDATE][snippets.states.row_switch_is_an_update].

Look first (`session.get(Author, 1)`) and change what you find, or let `merge()` do both. Where
another transaction may INSERT between the two, flush in
[`session.begin_nested()`][snippets.states.savepoint_contains_failed_flush] and catch
`IntegrityError`.

Until 1.3 the flush raised `FlushError` with this text: [The "New instance conflicts with existing
identity" error is now a
warning](https://docs.sqlalchemy.org/en/21/changelog/migration_14.html#change-4662).
"""

import warnings

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "a new object with a key that is taken"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.add(Author(id=1, name="Another"))
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                session.flush()
            except IntegrityError as error:
                print(type(error).__name__)
                #> IntegrityError
        for warning in caught:
            print(f"{warning.category.__name__}: {warning.message}")
            #> SAWarning: New instance <Author at 0x...> with identity key (<class 'Author'>, (1,), None) conflicts with persistent instance <Author at 0x...>

        session.rollback()
        merged = session.merge(Author(id=1, name="U. K. Le Guin"))
        print(merged is ursula, ursula.name)
        #> True U. K. Le Guin

        session.expunge(ursula)
        session.add(Author(id=1, name="Another"))
        try:
            session.flush()
        except IntegrityError as error:
            print("after expunge():", type(error).__name__)
            #> after expunge(): IntegrityError


if __name__ == "__main__":
    main()
