"""`'fetch'` fetches keys, no values: `born + 1` in SET is computed from what the object holds.

Here the row was changed elsewhere: object and row differ from then on, with `'evaluate'` and with
`'fetch'`. If what SET reads is not loaded, [the object gets a useless
value][snippets.synchronize_session.set_from_unloaded_attribute].

Where the database's value matters, expire the attribute after the statement,
`session.expire(ursula, ["born"])`. Since 2.0.36, except on MariaDB, `returning(Author)` with [the
option `populate_existing`][snippets.refresh.returning_overwrites_with_populate_existing] brings it
in the same statement.
"""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`'fetch'` fetches no values"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        # As another program might; the session does not know.
        session.connection().execute(update(Author).values(born=100))

        older = update(Author).values(born=Author.born + 1)
        for value in ("evaluate", "fetch"):
            session.execute(older.execution_options(synchronize_session=value))
            print(ursula.born)
            #> 1930
            #> 1931
        row = select(Author.born).where(Author.id == 1)
        print(session.scalar(row))
        #> 102

        session.expire(ursula, ["born"])
        print(ursula.born)
        #> 102


if __name__ == "__main__":
    main()
