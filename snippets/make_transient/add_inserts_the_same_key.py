"""After `make_transient()`, `add()` leads to an INSERT, which fails while a row has the same key.

A transient object has no identity key, so nothing tells the flush that the row exists.
It inserts all values that are set, and the primary key is one of them.

With the key attribute set to None, or removed by `del ursula.id`, the database gives a
new key and there are two rows. A natural or composite key has to be set to a new value.
Columns with a unique constraint need one too.

To move the object itself to another session, do not make it transient:
[`expunge()` it there and `add()` it here][snippets.detachment.expunge_and_add_move_an_object],
or [`merge()`][snippets.merge.merge_from_another_session] it.
"""

from sqlalchemy import func, inspect, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        make_transient(ursula)
        session.add(ursula)
        print(inspect(ursula).pending)
        #> True
        try:
            session.flush()
        except IntegrityError as error:
            print(type(error).__name__, error.statement.split()[0])
            #> IntegrityError INSERT
            session.rollback()

        ursula.id = None
        session.add(ursula)
        session.commit()
        print(ursula.id, ursula.name)
        #> 3 Ursula
        print(session.scalar(select(func.count()).select_from(Author)))
        #> 3


if __name__ == "__main__":
    main()
