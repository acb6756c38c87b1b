"""`merge(load=False)` refuses objects without identity, and changed ones the session does not hold.

Here the first author has no identity, the second was set to the name that it had, and of the
third a book was changed. (A change inside a plain JSON value [is not
seen][snippets.states.in_place_change_unseen].) A changed column of an object that the session holds
[is shown, and not written][snippets.merge.merge_load_false_loses_changes].

Use `merge()` with `load=True`. A transient object that has the values of a row gets an identity
by [`make_transient_to_detached()`][snippets.make_transient.detached_without_sql].

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
