"""Expunge, `make_transient()`, `id = None`, `add()`: what was not loaded is inserted as never set.

`born` was not loaded, so the copy has NULL; a column's default [would be
run][snippets.make_transient.default_is_not_run_again]. After a commit no column is loaded: the
second copy fails, because `name` is NOT NULL. Where all columns may be NULL, an empty row is
inserted without an error.

Write a [new object from the column
attributes][snippets.make_transient.clone_from_column_attributes], or [load the columns
first][snippets.make_transient.refresh_makes_the_copy_complete].

SQLAlchemy's documentation:
[make_transient()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient).
"""

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, load_only, make_transient

from snippets.library import Author, new_library

LABEL = "the copy has NULL in its columns"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        only_name = select(Author).options(load_only(Author.name))
        ursula = session.scalars(only_name.where(Author.id == 1)).one()
        session.expunge(ursula)
        make_transient(ursula)
        ursula.id = None
        session.add(ursula)
        session.commit()
        print(ursula.id, ursula.name, ursula.born)
        #> 3 Ursula None

        session.commit()  # expires the copy
        session.expunge(ursula)
        make_transient(ursula)
        print(ursula.id, ursula.name, ursula.born)
        #> None None None
        session.add(ursula)
        try:
            session.commit()
        except IntegrityError as error:
            print(type(error).__name__)
            #> IntegrityError


if __name__ == "__main__":
    main()
