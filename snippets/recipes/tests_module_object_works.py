"""Each test makes its own object: here a fixture does, once for each test.

A factory function or unittest's `setUp()` serves as well, as does a fixture of the scope `function`, which is pytest's default: one of a wider scope hands the
same object to the next test. To save the one object again, call [`make_transient()`][snippets.detachment.phantom_identity] and set its `id` to None.
"""

from collections.abc import Iterator

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.pytest_run import pytest_on

REQUIRES = ("pytest",)


@pytest.fixture
def session() -> Iterator[Session]:
    engine = new_library()  # new tables for each test
    with Session(engine) as session:
        yield session
    engine.dispose()


@pytest.fixture
def author() -> Author:
    return Author(name="Stanislaw")


def test_one(session: Session, author: Author) -> None:
    session.add(author)
    session.commit()
    query = select(Author).where(Author.name == "Stanislaw")
    assert session.scalars(query).first() is not None


def test_other(session: Session, author: Author) -> None:
    session.add(author)
    session.commit()
    query = select(Author).where(Author.name == "Stanislaw")
    assert session.scalars(query).first() is not None


def main() -> None:
    for line in pytest_on(__file__):
        print(line)
        #> 2 passed


if __name__ == "__main__":
    main()
