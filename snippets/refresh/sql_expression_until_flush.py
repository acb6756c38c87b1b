"""Until the flush, an attribute set to a SQL expression reads as that expression, not as a value.

`ursula.born = Author.born + 1` lets the database compute the value from the row, not from what
was loaded. The flush expires the attribute, and the next read is a SELECT. Before that, `==` is
false here, though the row would give 1951, and `>` raises; reading does not flush.

Call `session.flush()` before you read it.

SQLAlchemy's documentation: [Embedding SQL Insert/Update Expressions into a
Flush](https://docs.sqlalchemy.org/en/21/orm/persistence_techniques.html#flush-embedded-sql-expressions).
"""

from sqlalchemy import text
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "`born = Author.born + 1`, read too early"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.execute(text("UPDATE author SET born = 1950"))
        sql = sql_log(engine)
        ursula.born = Author.born + 1
        print(ursula.born)
        #> author.born + :born_1
        print("equal" if ursula.born == 1951 else "not equal")
        #> not equal
        try:
            print("late" if ursula.born > 1900 else "early")
        except TypeError as error:
            print(error)
            #> Boolean value of this clause is not defined
        print(sql_of(sql))
        #> no SQL

        session.flush()
        print(ursula.born)
        #> 1951
        print(sql_of(sql))
        #> UPDATE SELECT


if __name__ == "__main__":
    main()
