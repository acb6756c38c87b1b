"""An object whose INSERT was undone by `close()` is not INSERTed by a later `add()`.

It was flushed and not committed. `close()` rolls the INSERT back, and detaches the object with the
identity key that the flush gave it; only [`rollback()` takes the key
back][snippets.detachment.only_rollback_takes_the_key_back]. `add()` trusts the key: the object
becomes persistent and is not INSERTed. The next UPDATE finds no row and raises `StaleDataError`; if
the object is expired, as after a commit,
[`ObjectDeletedError`][snippets.refresh.expired_read_row_gone] is raised.

Commit before you close. To save such an object after all, take its identity away with
[`make_transient()`][snippets.make_transient.identity_goes_values_stay] and add it as new. Do so for
each child that was INSERTed with it: `make_transient()` [does not
cascade][snippets.make_transient.children_stay_with_the_original], and a child that keeps its key is
lost without an error. Do all this before a flush has failed: its rollback expires the values, and
[`make_transient()` loses what is expired][snippets.make_transient.unloaded_reads_as_none].
"""

from sqlalchemy.orm import Session, make_transient
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "an object with a key and no row"


def main() -> None:
    engine = new_library()
    solaris, eden = Book(title="Solaris"), Book(title="Eden")
    stanislaw = Author(name="Stanislaw", books=[Book(title="Fiasco"), eden])
    with Session(engine) as session:
        session.add_all([solaris, stanislaw])
        session.flush()
    print(state_of(solaris))
    #> detached

    sql = sql_log(engine)
    with Session(engine) as session:
        session.add(solaris)
        session.flush()
        print(state_of(solaris), sql_of(sql))
        #> persistent no SQL
        solaris.title = "Solyaris"
        try:
            session.commit()
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'book' expected to update 1 row(s); 0 were matched.

    make_transient(stanislaw)
    make_transient(eden)
    with Session(engine) as session:
        session.add(stanislaw)
        session.commit()
        print([book.title for book in stanislaw.books])
        #> ['Eden']


if __name__ == "__main__":
    main()
