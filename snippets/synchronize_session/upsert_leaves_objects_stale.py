"""An upsert synchronizes no object: an INSERT that updates a row leaves the loaded one stale.

`synchronize_session` is for UPDATE and DELETE; the INSERT ignores it. RETURNING alone does not
help, since the row is matched to the loaded object, [which keeps its
values][snippets.states.query_keeps_loaded_values].

Add `returning(Author)` together with `populate_existing`, as here, and [on
MariaDB][snippets.merge.upsert_on_duplicate_key]. Or expire the objects.

SQLAlchemy's documentation: [Using RETURNING with upsert
statements](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-upsert-returning).
"""

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "upsert leaves objects stale"
REQUIRES = ("sqlalchemy>=2.0.13", "sqlite", "postgresql")


def main() -> None:
    engine = new_library()
    dialect = sqlite if engine.dialect.name == "sqlite" else postgresql
    upsert = dialect.insert(Author).values(id=1, name="Ursula", born=1930)
    upsert = upsert.on_conflict_do_update(
        index_elements=[Author.id], set_={"born": upsert.excluded.born}
    )
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.execute(upsert.execution_options(synchronize_session="fetch"))
        print(ursula.born)
        #> 1929
        returned = session.scalars(upsert.returning(Author)).one()
        print(returned is ursula, ursula.born)
        #> True 1929

        overwriting = upsert.execution_options(populate_existing=True)
        session.scalars(overwriting.returning(Author)).one()
        print(ursula.born)
        #> 1930


if __name__ == "__main__":
    main()
