"""`synchronize_session` takes `'auto'`, `'evaluate'`, `'fetch'`, `False` or `None`; `True` raises.

`True` and other strings raise an `ArgumentError`. `None` does as `False` does, though the message
omits it. A bulk UPDATE refuses `'fetch'`. To synchronize, leave the option out. With an
INSERT or a [Core statement][snippets.synchronize_session.core_statement_ignores_the_option] it has
no effect.
"""

from sqlalchemy import update
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "the values; there is no `True`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        statement = update(Author).values(born=1930)
        try:
            session.execute(statement.execution_options(synchronize_session=True))
        except ArgumentError as error:
            print(error)
            #> Valid strategies for session synchronization are 'auto', 'evaluate', 'fetch', False
        try:
            session.query(Author).update(
                {"born": 1930},
                synchronize_session="all",  # type: ignore[arg-type]
            )
        except ArgumentError as error:
            print(error)
            #> Valid strategies for session synchronization are 'auto', 'evaluate', 'fetch', False

        for value in ("auto", None):
            statement = statement.values(born=Author.born + 1)
            session.execute(statement.execution_options(synchronize_session=value))
            print(ursula.born)
            #> 1930
            #> 1930


if __name__ == "__main__":
    main()
