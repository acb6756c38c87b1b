"""Before SQLAlchemy 2.0.36 `update().returning(Author)` ignores `populate_existing`.

The row comes back with the new value, and the loaded object keeps the old one. Call
`session.refresh(ursula)` after the statement, or leave `synchronize_session` at its default,
which [updates the objects][snippets.synchronize_session.update_writes_new_values].

Since 2.0.36 [the option is
honoured][snippets.refresh.returning_overwrites_with_populate_existing]
([#11912](https://github.com/sqlalchemy/sqlalchemy/issues/11912)).
"""

from sqlalchemy import update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "UPDATE with RETURNING, before 2.0.36"
REQUIRES = ("sqlalchemy<2.0.36", "sqlite", "postgresql")


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        statement = (
            update(Author)
            .where(Author.id == 1)
            .values(born=1930)
            .returning(Author)
            .execution_options(synchronize_session=False, populate_existing=True)
        )
        print(session.scalars(statement).one().born)
        #> 1929

        session.refresh(ursula)
        print(ursula.born)
        #> 1930


if __name__ == "__main__":
    main()
