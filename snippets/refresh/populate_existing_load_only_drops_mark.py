"""With autoflush off, `populate_existing` with `load_only()` leaves an unlisted column unwritten.

What is not listed keeps its loaded value, but the object is taken for clean after the load: the
change of `name` remains visible in memory, and the commit does not write it.

With autoflush on, the change [is flushed before the
query][snippets.refresh.populate_existing_flushes_first]. With autoflush off, call
`session.flush()` first.
"""

from sqlalchemy import select, text
from sqlalchemy.orm import Session, load_only

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "`populate_existing` with `load_only()`"


def main() -> None:
    engine = new_library()
    query = select(Author).options(load_only(Author.born))
    query = query.execution_options(populate_existing=True)
    with Session(engine, autoflush=False) as session:
        ursula = session.get(Author, 1)
        session.execute(text("UPDATE author SET name = 'New', born = 1900"))
        session.scalars(query).all()
        print(ursula.name, ursula.born)
        #> Ursula 1900

        ursula.name = "Ursula K."
        session.scalars(query).all()
        print(ursula.name)
        #> Ursula K.
        sql = sql_log(engine)
        session.commit()
        print(sql_of(sql))
        #> no SQL
        print(ursula.name)
        #> New


if __name__ == "__main__":
    main()
