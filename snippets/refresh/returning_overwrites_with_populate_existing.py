"""Since SQLAlchemy 2.0.36 `populate_existing` applies `update().returning()` to loaded objects.

Without it, a loaded object keeps its values, as in [any
query][snippets.states.query_keeps_loaded_values]: with `synchronize_session=False` the old
ones. With it, the returned row overwrites them, without a SELECT.

Before 2.0.36 [the option was ignored][snippets.refresh.returning_keeps_stale_before_2_0_36]
([#11912](https://github.com/sqlalchemy/sqlalchemy/issues/11912)).

SQLAlchemy's documentation: [Populate
Existing](https://docs.sqlalchemy.org/en/21/orm/queryguide/api.html#orm-queryguide-populate-existing).
"""

from sqlalchemy import update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log

LABEL = "UPDATE with RETURNING, since 2.0.36"
REQUIRES = ("sqlalchemy>=2.0.36", "sqlite", "postgresql")


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        statement = (
            update(Author)
            .where(Author.id == 1)
            .values(born=Author.born + 1)
            .returning(Author)
            .execution_options(synchronize_session=False)
        )
        print(session.scalars(statement).one().born)
        #> 1929

        sql.clear()
        statement = statement.execution_options(populate_existing=True)
        print(session.scalars(statement).one().born, len(sql))
        #> 1931 1
        print(ursula.born)
        #> 1931


if __name__ == "__main__":
    main()
