"""Two tests add one object of the module: each passes alone, together the second finds no row.

The first test committed it, and the close of its session detached it, [with its
key][snippets.detachment.detached_means_key_without_session]. `add()` then makes it [persistent, without an
INSERT][snippets.detachment.phantom_identity], and nothing raises: [`persistent` proves no
row][snippets.states.persistent_proves_no_row].
"""

from collections.abc import Iterator

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.pytest_run import pytest_on

LABEL = "An object that two tests share"
REQUIRES = ("pytest",)

author = Author(name="Stanislaw")


@pytest.fixture
def session() -> Iterator[Session]:
    engine = new_library()  # new tables for each test
    with Session(engine) as session:
        yield session
    engine.dispose()


def test_one(session: Session) -> None:
    session.add(author)
    session.commit()
    query = select(Author).where(Author.name == "Stanislaw")
    assert session.scalars(query).first() is not None


def test_other(session: Session) -> None:
    session.add(author)
    session.commit()
    query = select(Author).where(Author.name == "Stanislaw")
    assert session.scalars(query).first() is not None


def main() -> None:
    for line in pytest_on(__file__):
        print(line)
        #> assert None is not None
        #> 1 failed, 1 passed


if __name__ == "__main__":
    main()
