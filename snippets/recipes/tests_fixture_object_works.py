"""A fixture adds its object to the session of the test, which is open until the test ends.

A fixture of a wider scope than its session returns a key: the test gets the object by it.
"""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.pytest_run import pytest_on

REQUIRES = ("pytest",)


@pytest.fixture
def session() -> Iterator[Session]:
    engine = new_library()
    with Session(engine) as session:
        yield session
    engine.dispose()


@pytest.fixture
def author(session: Session) -> Author:
    author = Author(name="Stanislaw")
    session.add(author)
    session.commit()
    return author


def test_name(author: Author) -> None:
    assert author.name == "Stanislaw"


def main() -> None:
    for line in pytest_on(__file__):
        print(line)
        #> 1 passed


if __name__ == "__main__":
    main()
