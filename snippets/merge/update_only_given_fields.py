"""To change only what was sent, set it on the object that `get()` returns.

The row must exist, and here the UPDATE sets only what was sent, after the SELECT that `merge()`
emits too. A field that was sent as `None` is set, one that was not sent is not in the dictionary.
With Pydantic or SQLModel that is `model_dump(exclude_unset=True)`.

SQLAlchemy's documentation: [Get by Primary Key](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-get).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "Update only the fields that were sent"


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    sent = {"name": "Ursula Le Guin"}
    with Session(engine) as session:
        author = session.get(Author, 1)
        if author is None:
            raise LookupError("no author 1")
        for field, value in sent.items():
            setattr(author, field, value)
        session.commit()
        print(sql_of(sql))
        #> SELECT UPDATE
        print(author.name, author.born)
        #> Ursula Le Guin 1929


if __name__ == "__main__":
    main()
