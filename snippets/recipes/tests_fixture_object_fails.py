"""A fixture whose own session has ended hands out an object that cannot be read.

The block of `begin()` [commits and expires][snippets.detachment.begin_block_commits_and_expires] the author, and closes the session. The test
then reads [an expired attribute of a detached object][snippets.detachment.expired_column_raises].
"""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.pytest_run import pytest_on

LABEL = "Fixtures wider than their session"
REQUIRES = ("pytest",)


@pytest.fixture
def session() -> Iterator[Session]:
    engine = new_library()
    with Session(engine) as session:
        yield session
    engine.dispose()


@pytest.fixture
def author(session: Session) -> Author:
    with Session(session.get_bind()) as own, own.begin():
        author = Author(name="Stanislaw")
        own.add(author)
    return author


def test_name(author: Author) -> None:
    assert author.name == "Stanislaw"


def main() -> None:
    for line in pytest_on(__file__):
        print(line)
        #> sqlalchemy.orm.exc.DetachedInstanceError: Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
        #> 1 failed


if __name__ == "__main__":
    main()
