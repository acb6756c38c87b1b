"""What a factory has made is still there in the next test, although the fixture rolls back.

The factories' session has a connection of its own, and commits there. The rollback of the test's
connection [undoes what was done on that one][snippets.boundaries.join_mode_decides_about_the_outer].
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

LABEL = "factory_boy: rows survive the test"
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
    FactorySession.configure(bind=engine)
    with engine.connect() as connection:
        outer = connection.begin()
        with Session(connection, join_transaction_mode="create_savepoint") as session:
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
        #> assert 2 == 1
        #> 1 failed, 1 passed


if __name__ == "__main__":
    main()
