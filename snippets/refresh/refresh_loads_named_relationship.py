"""Since SQLAlchemy 2.0.4 `refresh(obj, ["books"])` loads a lazy relationship that it names.

It emits two SELECTs: one for the row, by its primary key, and one for the relationship.
The other columns are left as they are. Unnamed, a lazy relationship [is dropped and not
loaded][snippets.refresh.refresh_drops_lazy_relationship]. It works for `lazy="raise"`
too.

This came with 2.0.4 ([#9298](https://github.com/sqlalchemy/sqlalchemy/issues/9298)).
Before that, the name was accepted, and [the relationship was not
loaded][snippets.refresh.refresh_skips_named_lazy_before_2_0_4]; 1.4 raised
`InvalidRequestError` if no column was named.

Note: *What Actually Loads*, in the documentation's section on refreshing, still
describes 1.4. It says that a list of relationship names raises an error, and that
non-eager relationships are in no case part of a refresh.

SQLAlchemy's documentation:
[Session.refresh()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.refresh).
"""

from sqlalchemy import inspect, text
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log

REQUIRES = ("sqlalchemy>=2.0.4",)


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.execute(text("UPDATE author SET born = 1930 WHERE id = 1"))
        print("books" in inspect(ursula).unloaded)
        #> True

        sql.clear()
        session.refresh(ursula, ["books"])
        print("books" in inspect(ursula).unloaded, len(sql))
        #> False 2
        print([book.title for book in ursula.books], len(sql))
        #> ['The Dispossessed', 'Lavinia'] 2
        print(ursula.born)
        #> 1929


if __name__ == "__main__":
    main()
