"""`make_transient_to_detached()` does not look for the row; loading a column or an UPDATE finds out.

Until then the object is persistent by all appearances, and `session.get()` returns it from the
identity map. Loading a column raises `ObjectDeletedError`, a `refresh()` ["Could not refresh
instance"][snippets.refresh.refresh_row_gone], an UPDATE that matches no row `StaleDataError`.
`delete()` of an object with a many-to-one [loads what that
needs][snippets.make_transient.delete_of_a_known_key], and raises `ObjectDeletedError`. A DELETE
that matches no row only [warns][snippets.states.delete_of_missing_row_warns].

Where all columns of the base table were set, a class of joined inheritance raises `KeyError` for a
column of its own table: "Deferred loader for attribute 'name' failed to populate correctly". With a
[version counter][snippets.make_transient.version_is_selected_first] the flush selects first, and
raises `ObjectDeletedError`.

If the row may be missing, use `session.get()` alone: it selects and returns None. Once the
object is expired, [it selects here too][snippets.make_transient.expired_stand_in_is_looked_up].

SQLAlchemy's documentation:
[make_transient_to_detached()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient_to_detached).
"""

from sqlalchemy.orm import Session, make_transient_to_detached
from sqlalchemy.orm.exc import ObjectDeletedError, StaleDataError

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "the row is missing"


def main() -> None:
    engine = new_library()
    ghost = Author(id=99)
    make_transient_to_detached(ghost)
    with Session(engine) as session:
        session.add(ghost)
        print(session.get(Author, 99) is ghost, state_of(ghost))
        #> True persistent
        try:
            ghost.name
        except ObjectDeletedError as error:
            print(error)
            #> Instance '<Author at 0x...>' has been deleted, or its row is otherwise not present.

        ghost.born = 1900
        try:
            session.flush()
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'author' expected to update 1 row(s); 0 were matched.


if __name__ == "__main__":
    main()
