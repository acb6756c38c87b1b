"""The connection takes the engine's place in `db.engines`, where the session looks.

Then `commit()` releases a savepoint, and the rollback undoes it. The app has to use this `db.session`, no session of its own. Another way is a class of session whose `get_bind()`
returns the connection, with the same mode: `SQLAlchemy(session_options={"class_": ...})`; or a plain `sessionmaker(connection, join_transaction_mode="create_savepoint")` for app and test.
"""

from collections.abc import Iterator

import pytest
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import func, select

from snippets.library import Author, Base
from snippets.pytest_run import pytest_on

REQUIRES = ("flask", "flask-sqlalchemy", "pytest")

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


@pytest.fixture(autouse=True)
def rolled_back(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with app.app_context(), db.engine.connect() as connection:
        Base.metadata.create_all(db.engine)
        outer = connection.begin()
        connection.exec_driver_sql("BEGIN")  # for SQLite, see the conftest
        monkeypatch.setitem(db.engines, None, connection)
        db.session.configure(join_transaction_mode="create_savepoint")
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
        #> 2 passed


if __name__ == "__main__":
    main()
