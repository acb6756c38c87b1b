"""After `make_transient()`, `add()` leads to an INSERT, which fails while a row has the same key.

The INSERT has the values that are set, the primary key too; `None` [gives way to a column's
default][snippets.refresh.none_gives_way_to_the_default]. (If the flush also deletes an object of
that row, [see there][snippets.states.row_switch_is_an_update].)

For a second row, [refresh
first][snippets.make_transient.refresh_makes_the_copy_complete], then set the key to
None: the database gives a new one. A key that it does not give, and each unique column,
needs a new value.

To move the object itself to another session, do not make it transient: [`expunge()` it
there and `add()` it here][snippets.detachment.expunge_and_add_move_an_object], or
[`merge()`][snippets.merge.merge_from_another_session] it.
"""

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library

LABEL = "`add()` afterwards: IntegrityError"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        make_transient(ursula)
        session.add(ursula)
        try:
            session.flush()
        except IntegrityError as error:
            print(type(error).__name__)
            #> IntegrityError
            session.rollback()

        session.refresh(octavia)
        make_transient(octavia)
        octavia.id = None
        session.add(octavia)
        session.commit()
        for author in session.scalars(select(Author).order_by(Author.id)):
            print(author.id, author.name)
            #> 1 Ursula
            #> 2 Octavia
            #> 3 Octavia


if __name__ == "__main__":
    main()
