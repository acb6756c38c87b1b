"""The test and its factories take the session from one `scoped_session`.

`FactorySession()` is the session of the factories in this thread, and `remove()` ends it after the
test. With `"flush"` an author has its key, and the test commits; `"commit"` would [end a `begin()`
block around it][snippets.fixes.error_begin_block_helper]. factory_boy knows no `AsyncSession`: call a
factory with `build()`, and add what it returns yourself.

The `session` fixture has to run before a fixture that makes an object: that one asks for it, or the test names it first. With
pytest-factoryboy, which makes these fixtures, give it `autouse=True`. Otherwise the object is made
before `configure()`, or in another session.
"""

from collections.abc import Iterator

import pytest
from factory import Faker
from factory.alchemy import SQLAlchemyModelFactory
from sqlalchemy.orm import Session, scoped_session, sessionmaker

from snippets.library import Author, Book, new_library
from snippets.pytest_run import pytest_on

REQUIRES = ("pytest", "factory_boy")

FactorySession = scoped_session(sessionmaker())


class AuthorFactory(SQLAlchemyModelFactory):
    class Meta:
        model = Author
        sqlalchemy_session = FactorySession
        sqlalchemy_session_persistence = "flush"

    name = Faker("last_name")


@pytest.fixture
def session() -> Iterator[Session]:
    engine = new_library()
    FactorySession.configure(bind=engine)
    with FactorySession() as session:
        yield session
    FactorySession.remove()
    engine.dispose()


def test_book(session: Session) -> None:
    book = Book(title="Solaris", author=AuthorFactory())
    session.add(book)
    session.commit()
    assert book.author_id == 3


def main() -> None:
    for line in pytest_on(__file__):
        print(line)
        #> 1 passed


if __name__ == "__main__":
    main()
