"""Since SQLAlchemy 2.0.4 `refresh(obj, ["books"])` loads a lazy relationship that it names.

Here one SELECT goes by the primary key and one loads the books; the column that is not named
keeps its value. Without any names, a lazy relationship [is
dropped][snippets.refresh.refresh_drops_lazy_relationship].

A many-to-one is loaded by the foreign key that the object holds. If others may have changed
that, name it too: `session.refresh(kindred, ["author", "author_id"])`.

Before 2.0.4 [the relationship was not
loaded][snippets.refresh.refresh_skips_named_lazy_before_2_0_4]
([#9298](https://github.com/sqlalchemy/sqlalchemy/issues/9298)).

SQLAlchemy's documentation:
[Session.refresh()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.refresh).
"""

from sqlalchemy import text
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = '`refresh(obj, ["books"])` loads'
REQUIRES = ("sqlalchemy>=2.0.4",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, kindred = session.get(Author, 1), session.get(Book, 3)
        octavia = session.get(Author, 2)
        session.execute(text("UPDATE author SET born = 1900"))
        sql = sql_log(engine)
        session.refresh(ursula, ["books"])
        print(sql_of(sql))
        #> SELECT SELECT
        print([book.title for book in ursula.books], ursula.born, sql_of(sql))
        #> ['The Dispossessed', 'Lavinia'] 1929 no SQL

        session.refresh(kindred, ["author"])
        print(kindred.author is octavia, sql_of(sql))
        #> True SELECT

        session.execute(text("UPDATE book SET author_id = 1 WHERE id = 3"))
        session.refresh(kindred, ["author"])
        print(kindred.author.name)
        #> Octavia
        session.refresh(kindred, ["author", "author_id"])
        print(kindred.author.name)
        #> Ursula


if __name__ == "__main__":
    main()
