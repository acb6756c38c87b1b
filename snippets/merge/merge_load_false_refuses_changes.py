"""`merge(load=False)` refuses objects without identity, and changed ones the session does not hold.

A changed object would be marked clean with its change unwritten. Setting an attribute to the
value it had counts as a change, and so does a change of a related object that is reached; one
inside a plain JSON value [is not seen][snippets.states.in_place_change_unseen]. If the session
holds the identity, [no check for changes is
made][snippets.merge.merge_load_false_loses_changes].

For such objects use `merge()` with `load=True`. A transient object that has the values of a
row gets an identity key by
[`make_transient_to_detached()`][snippets.make_transient.detached_without_sql].

SQLAlchemy's documentation: [Session.merge()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.merge).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`load=False` refuses changed objects"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        kindred = octavia.books[0]
    new = Author(id=1, name="Ursula")
    ursula.name = "Ursula"  # as it was
    kindred.title = "Kindred (1979)"

    with Session(engine) as session:
        for author in (new, ursula, octavia):
            try:
                session.merge(author, load=False)
            except InvalidRequestError as error:
                print(error)
                #> merge() with load=False option does not support objects transient (i.e. unpersisted) objects.  flush() all changes on mapped instances before merging with load=False.
                #> merge() with load=False option does not support objects marked as 'dirty'.  flush() all changes on mapped instances before merging with load=False.
                #> merge() with load=False option does not support objects marked as 'dirty'.  flush() all changes on mapped instances before merging with load=False.


if __name__ == "__main__":
    main()
