"""Deleting a loaded object whose row is gone warns, where updating it raises `StaleDataError`.

An UPDATE that matches no row has lost a change, and raises. A DELETE that matches none warns,
and the object is deleted. An expired object, as after a commit by default, is loaded for the
DELETE, which raises [`ObjectDeletedError`][snippets.refresh.expired_read_row_gone].

With a version counter the DELETE [raises
`StaleDataError`][snippets.errors.versioned_delete_raises]; so does [a row of a many-to-many
table][snippets.errors.association_row_gone].

Where the database deletes rows by ON DELETE CASCADE, set
[`confirm_deleted_rows=False`](https://docs.sqlalchemy.org/en/21/orm/mapping_api.html#sqlalchemy.orm.Mapper.params.confirm_deleted_rows)
in the mapper's arguments.
"""

import warnings

from sqlalchemy import text
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDeletedError, StaleDataError

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "delete a row that is gone: a warning"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred, beowulf = session.get(Book, 3), session.get(Book, 4)
        session.execute(text("DELETE FROM book"))
        session.delete(beowulf)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            session.flush()
        print(caught[0].message)
        #> DELETE statement on table 'book' expected to delete 1 row(s); 0 were matched.  Please set confirm_deleted_rows=False within the mapper configuration to prevent this warning.
        print(state_of(beowulf))
        #> deleted

        kindred.title = "Wild Seed"
        try:
            session.flush()
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'book' expected to update 1 row(s); 0 were matched.
        session.rollback()  # expires kindred

        session.execute(text("DELETE FROM book"))
        session.delete(kindred)
        try:
            session.flush()
        except ObjectDeletedError as error:
            print(error)
            #> Instance '<Book at 0x...>' has been deleted, or its row is otherwise not present.


if __name__ == "__main__":
    main()
