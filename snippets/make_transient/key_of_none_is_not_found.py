"""An object made detached with `None` for its key raises `ObjectDeletedError` when a column is loaded.

`make_transient_to_detached()` makes the identity key of the None that was set. The load asks for
`author.id IS NULL`, warns, and finds no row. The commit before it has nothing to write, and passes;
a flush that has to write the object [raises
`FlushError`][snippets.errors.none_key_cannot_be_written].

A key that was not set at all [makes a false
identity][snippets.make_transient.missing_key_is_accepted].
"""

import warnings

from sqlalchemy import inspect
from sqlalchemy.orm import Session, make_transient_to_detached
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import Author, new_library, sql_log

LABEL = "the key is None"


def main() -> None:
    engine = new_library()
    nobody = Author(id=None)
    make_transient_to_detached(nobody)
    print(inspect(nobody).identity)
    #> (None,)
    with Session(engine) as session:
        session.add(nobody)
        session.commit()
        sql = sql_log(engine)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                nobody.name
            except ObjectDeletedError as error:
                print(error)
                #> Instance '<Author at 0x...>' has been deleted, or its row is otherwise not present.
        print(sql[0].partition(" WHERE ")[2])
        #> author.id IS NULL
        print(caught[0].message)
        #> fully NULL primary key identity cannot load any object.  This condition may raise an error in a future release.


if __name__ == "__main__":
    main()
