"""A name in an `except` line is looked up only when something is raised there.

`except sqlalchemy.orm.exc.DetachedInstanceError:` under `from sqlalchemy import
create_engine` seems to work as long as nothing goes wrong. Then the handler itself raises
`NameError`, here for `orm`, since no import made that name. The real error is its
`__context__`, and stands above it in the traceback.

Import the class: `from sqlalchemy.orm.exc import DetachedInstanceError`.
"""

from collections.abc import Callable

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


def show(read: Callable[[], object]) -> None:
    try:
        print(read())
        #> Ursula
    except orm.exc.DetachedInstanceError:  # type: ignore[name-defined]  # noqa: F821
        print("caught")


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)

    show(lambda: ursula.name)
    try:
        show(lambda: ursula.books)
    except NameError as error:
        print(error)
        #> name 'orm' is not defined
        print(type(error.__context__) is DetachedInstanceError)
        #> True


if __name__ == "__main__":
    main()
