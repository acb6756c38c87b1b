"""The session gets the connection as its `bind`, and its commit survives the rollback of the test.

Flask-SQLAlchemy's session looks up the engine in `db.engines`, by the model's bind key, and leaves its `bind` aside: it opens a connection of its own.
[`join_transaction_mode`][snippets.boundaries.join_mode_decides_about_the_outer] says how a session joins a connection that is in a transaction; here it joins none.
"""

from collections.abc import Iterator

import pytest
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import func, select

from snippets.library import Author, Base
from snippets.pytest_run import pytest_on

LABEL = "Flask: a test's rows stay"
REQUIRES = ("flask", "flask-sqlalchemy", "pytest")

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


@pytest.fixture(autouse=True)
def rolled_back() -> Iterator[None]:
    with app.app_context(), db.engine.connect() as connection:
        Base.metadata.create_all(db.engine)
        outer = connection.begin()
        connection.exec_driver_sql("BEGIN")  # for SQLite, see the conftest
        db.session.configure(bind=connection, join_transaction_mode="create_savepoint")
        yield
        db.session.remove()
        outer.rollback()


@pytest.mark.parametrize("name", ["Mary", "Jules"])
def test_save(name: str) -> None:
    db.session.add(Author(name=name))
    db.session.commit()
    assert db.session.scalar(select(func.count(Author.id))) == 1


def main() -> None:
    for line in pytest_on(__file__):
        print(line)
        #> assert 2 == 1
        #> 1 failed, 1 passed


if __name__ == "__main__":
    main()
