"""An object whose INSERT was undone by `close()` is not INSERTed by a later `add()`.

It keeps the identity key that the flush gave it, which [a `rollback()` takes
back][snippets.detachment.only_rollback_takes_the_key_back]. After `add()` the next UPDATE finds no
row and raises `StaleDataError`. If another transaction has taken the key since, the UPDATE
overwrites its row without an error.

Commit before you close. To save the object after all, call
[`make_transient()`][snippets.make_transient.identity_goes_values_stay], set its `id` to None, and
add it. Do so for each child that was INSERTed with it: one that is left out [is not
INSERTed][snippets.make_transient.children_stay_with_the_original]. Links of a many-to-many [need
`set_committed_value()`][snippets.make_transient.set_committed_value_lets_links_count]. Do it before
a failed flush expires the values: [they are lost
then][snippets.make_transient.unloaded_reads_as_none].
"""

from sqlalchemy import select
from sqlalchemy.orm import Session, make_transient
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "an object with a key and no row"


def main() -> None:
    engine = new_library()
    solaris = Book(title="Solaris")
    stanislaw = Author(name="Stanislaw", books=[Book(title="Eden")])
    with Session(engine) as session:
        session.add_all([solaris, stanislaw])
        session.flush()
    key = solaris.id
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

    with Session(engine) as session, session.begin():
        session.add(Book(id=key, title="Ubik"))
    with Session(engine) as session:
        session.add(solaris)
        solaris.title = "Solyaris"
        session.commit()
        print(session.scalars(select(Book.title).where(Book.id == key)).all())
        #> ['Solyaris']

    objects: list[Author | Book] = [stanislaw, *stanislaw.books]
    for obj in objects:
        make_transient(obj)
        obj.id = None
    with Session(engine) as session:
        session.add(stanislaw)
        session.commit()
        print([book.title for book in stanislaw.books])
        #> ['Eden']


if __name__ == "__main__":
    main()
