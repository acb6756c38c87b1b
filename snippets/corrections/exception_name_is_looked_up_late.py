"""A name in an `except` line is looked up only when something is raised there.

`except sqlalchemy.orm.exc.DetachedInstanceError:` under `from sqlalchemy import
create_engine` seems to work as long as nothing goes wrong. Then the line itself
raises `NameError` for `sqlalchemy`, a name that no import made; in the program here
it is `orm`. The real error is its `__context__`.

Import the class: `from sqlalchemy.orm.exc import DetachedInstanceError`.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "a wrong name in an `except` line"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)

    try:
        print(ursula.name)
        #> Ursula
    except orm.exc.DetachedInstanceError:  # type: ignore[name-defined]  # noqa: F821
        print("caught")

    try:
        try:
            print(ursula.books)
        except orm.exc.DetachedInstanceError:  # type: ignore[name-defined]
            print("caught")
    except NameError as error:
        print(error)
        #> name 'orm' is not defined
        print("the real error:", type(error.__context__).__name__)
        #> the real error: DetachedInstanceError


if __name__ == "__main__":
    main()
