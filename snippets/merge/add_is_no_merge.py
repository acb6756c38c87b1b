"""`add()` of a new object with the key of an existing row INSERTs and fails; `merge()` UPDATEs.

A new object is transient whatever its primary key says: the flush emits an INSERT. If the session
holds the row's object, the flush also [warns of a
conflict][snippets.detachment.new_object_with_a_taken_key]; if that is marked as deleted, it [emits
an UPDATE][snippets.states.row_switch_is_an_update].

Use `merge()` for a new object that may stand for an existing row. If another transaction may insert
the row meanwhile, use an [upsert][snippets.merge.upsert_on_conflict].

SQLAlchemy's documentation: [Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "`add()` or `merge()` for an existing row"


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        session.add(Author(id=1, name="Ursula Le Guin"))
        try:
            session.commit()
        except IntegrityError as error:
            print(sql_of(sql), type(error).__name__)
            #> INSERT IntegrityError

    with Session(engine) as session:
        merged = session.merge(Author(id=1, name="Ursula Le Guin"))
        session.commit()
        print(sql_of(sql))
        #> SELECT UPDATE
        print(merged.name, merged.born)
        #> Ursula Le Guin 1929


if __name__ == "__main__":
    main()
