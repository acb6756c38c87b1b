"""The factories' session joins the connection of the test, whose transaction is rolled back.

Its commits [release savepoints][snippets.recipes.tests_rollback_works]. Call `configure()` before
the first use in a test, and `remove()` after it. SQLite [has to be sent
BEGIN][snippets.states.sqlite_commits_released_savepoint]. Without `sqlalchemy_session_persistence`
a factory adds and does not flush: what it returns is pending, and its `id` is `None`.
"""

from collections.abc import Iterator
from tempfile import TemporaryDirectory

import pytest
from factory import Faker
from factory.alchemy import SQLAlchemyModelFactory
from sqlalchemy import Engine, create_engine, event, func, select
from sqlalchemy.orm import Session, scoped_session, sessionmaker

from snippets.library import Author, Base
from snippets.pytest_run import pytest_on

REQUIRES = ("pytest", "factory_boy")

FactorySession = scoped_session(sessionmaker())


class AuthorFactory(SQLAlchemyModelFactory):
    class Meta:
        model = Author
        sqlalchemy_session = FactorySession
        sqlalchemy_session_persistence = "commit"

    name = Faker("last_name")


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/test.db"
        engine = create_engine(url, connect_args={"isolation_level": None})
        event.listen(engine, "begin", lambda one: one.exec_driver_sql("BEGIN"))
        Base.metadata.create_all(engine)
        yield engine
        engine.dispose()


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with engine.connect() as connection:
        outer = connection.begin()
        mode = "create_savepoint"
        FactorySession.configure(bind=connection, join_transaction_mode=mode)
        with FactorySession() as session:
            yield session
        FactorySession.remove()
        outer.rollback()


@pytest.mark.parametrize("run", [1, 2])
def test_author(session: Session, run: int) -> None:
    AuthorFactory()
    assert session.scalar(select(func.count(Author.id))) == 1


def main() -> None:
    for line in pytest_on(__file__):
        print(line)
        #> 2 passed


if __name__ == "__main__":
    main()
