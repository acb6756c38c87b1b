"""In SQLAlchemy 2.1 `get()` honours `populate_existing` among its `execution_options`.

Here it emits the SELECT and overwrites the object. Without the option, `get()` returns the loaded
object as it is; with `with_for_update` it emits a SELECT and keeps the value. The parameter
`populate_existing` wins over the option.

New in 2.1.0b3 ([#10610](https://github.com/sqlalchemy/sqlalchemy/issues/10610)). In 2.0 [the
option is ignored][snippets.refresh.get_ignores_populate_existing_option_2_0]; there, write the
parameter.

SQLAlchemy's documentation:
[Session.get()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.get).
"""

from sqlalchemy import text
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "`get()` with options, since 2.1"
REQUIRES = ("sqlalchemy>=2.1",)


def main() -> None:
    engine = new_library()
    option = {"populate_existing": True}
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.execute(text("UPDATE author SET born = 1930"))
        sql = sql_log(engine)
        session.get(Author, 1)
        print(ursula.born, sql_of(sql))
        #> 1929 no SQL
        session.get(Author, 1, with_for_update=True)
        print(ursula.born, sql_of(sql))
        #> 1929 SELECT
        session.get(Author, 1, populate_existing=False, execution_options=option)
        print(ursula.born)
        #> 1929

        session.get(Author, 1, execution_options=option)
        print(ursula.born)
        #> 1930


if __name__ == "__main__":
    main()
