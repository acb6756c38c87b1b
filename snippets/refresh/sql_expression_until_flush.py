"""Until the flush, an attribute set to a SQL expression reads as that expression, not as a value.

`ursula.born = Author.born + 1` puts the expression into the object. The UPDATE lets the
database compute it from the row, not from what the object had loaded. The flush expires
the attribute, [as it does computed
columns][snippets.refresh.update_expires_computed_values], and the next read is a
SELECT.

Before the flush little fails: `ursula.born + 1` is a longer expression, and
`ursula.born > 1900` a criterion, which raises where Python asks whether it is true. A
comparison with `==` does not even raise: it is false, whatever the row holds. No read
can flush, because nothing has to be loaded. `refresh()` [discards
it][snippets.refresh.refresh_discards_own_flushes_others], like any unflushed change.

Call `session.flush()` before you read it.

SQLAlchemy's documentation:
[Embedding SQL Insert/Update Expressions into a Flush](https://docs.sqlalchemy.org/en/21/orm/persistence_techniques.html#flush-embedded-sql-expressions).
"""

from sqlalchemy import text
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.connection().execute(text("UPDATE author SET born = 1950"))
        sql = sql_log(engine)
        ursula.born = Author.born + 1
        print(ursula.born)
        #> author.born + :born_1
        print(len(sql), "equal" if ursula.born == 1951 else "other")
        #> 0 other
        try:
            print("late" if ursula.born > 1900 else "early")
        except TypeError as error:
            print(error)
            #> Boolean value of this clause is not defined

        session.flush()
        print(len(sql))
        #> 1
        print(ursula.born, len(sql))
        #> 1951 2


if __name__ == "__main__":
    main()
