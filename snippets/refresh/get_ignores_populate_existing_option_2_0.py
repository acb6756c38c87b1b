"""In SQLAlchemy 2.0 a plain `get()` ignores `populate_existing` among its `execution_options`.

If the object is in the session and not expired, `get()` without `with_for_update` returns it as
it is. Write `session.get(Author, 1, populate_existing=True)`.

In 2.1 [the option is honoured][snippets.refresh.get_takes_populate_existing_option_2_1]
([#10610](https://github.com/sqlalchemy/sqlalchemy/issues/10610)).
"""

from sqlalchemy import text
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`get()` with options, in 2.0"
REQUIRES = ("sqlalchemy<2.1",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.execute(text("UPDATE author SET born = 1930"))
        session.get(Author, 1, execution_options={"populate_existing": True})
        print(ursula.born)
        #> 1929

        session.get(Author, 1, populate_existing=True)
        print(ursula.born)
        #> 1930


if __name__ == "__main__":
    main()
