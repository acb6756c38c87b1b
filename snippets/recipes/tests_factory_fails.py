"""A factory with a session of its own makes objects that the test's session refuses.

The factory adds what it makes to its session, and flushes. The author [belongs to that
session][snippets.detachment.an_object_belongs_to_one_session], and `session.add(book)` cascades to
it.
"""

from collections.abc import Iterator

import pytest
from factory import Faker
from factory.alchemy import SQLAlchemyModelFactory
from sqlalchemy.orm import Session, scoped_session, sessionmaker

from snippets.library import Author, Book, new_library
from snippets.pytest_run import pytest_on

LABEL = "factory_boy: already attached"
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
    with Session(engine) as session:
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
        #> sqlalchemy.exc.InvalidRequestError: Object '<Author at 0x...>' is already attached to session 'N' (this is 'M')
        #> 1 failed


if __name__ == "__main__":
    main()
