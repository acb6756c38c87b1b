"""`merge(load=False)` refuses objects without identity, and changed ones the session does not hold.

A transient object has no row that could be taken for granted, and a changed
one would be marked clean with its change unwritten. Setting an attribute to
the value it had counts as a change. The same holds for every related object
that is reached.

For such objects use `merge()` with `load=True`. An object that only has the
values of a row gets its identity by `make_transient_to_detached()`. The check
for changes [is not made][snippets.merge.merge_load_false_loses_changes] if the
session holds the identity.

SQLAlchemy's documentation: [Session.merge()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.merge).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
    ursula.name = "Ursula Le Guin"

    with Session(engine) as session:
        for given in (Author(id=1, name="Ursula"), ursula):
            try:
                session.merge(given, load=False)
            except InvalidRequestError as error:
                print(error)
                #> merge() with load=False option does not support objects transient (i.e. unpersisted) objects.  flush() all changes on mapped instances before merging with load=False.
                #> merge() with load=False option does not support objects marked as 'dirty'.  flush() all changes on mapped instances before merging with load=False.


if __name__ == "__main__":
    main()
