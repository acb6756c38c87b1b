"""`Session.delete()` of an object that is deleted already emits a second DELETE, which warns.

`add()` refuses such an object; `delete()` does not, nor does that of another session once the
commit has detached the object. It puts the object back into the session, where its state reads
`deleted`. With a version counter the DELETE [raises
`StaleDataError`][snippets.errors.versioned_delete_raises] instead; so does that of [association
rows][snippets.errors.association_row_gone].

Test `inspect(beowulf).was_deleted` first, where it is not known who deletes.
"""

import warnings

from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "`delete()` twice"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        session.flush()
        session.delete(beowulf)
        print(state_of(beowulf), "in the session:", beowulf in session)
        #> deleted in the session: True
        session.rollback()

        session.delete(beowulf)
        session.commit()
    print(state_of(beowulf))
    #> detached
    with Session(engine) as session:
        log = sql_log(engine)
        session.delete(beowulf)
        print(state_of(beowulf), "in the session:", beowulf in session)
        #> deleted in the session: True
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            session.flush()
        print(sql_of(log))
        #> DELETE
        print(caught[0].message)
        #> DELETE statement on table 'book' expected to delete 1 row(s); 0 were matched.  Please set confirm_deleted_rows=False within the mapper configuration to prevent this warning.


if __name__ == "__main__":
    main()
