"""A loop inside one app context shows old values, though another program has changed the rows.

One app context is one session. [A query does not
overwrite][snippets.states.query_keeps_loaded_values] the objects that the loop still holds from its
last turn; and at REPEATABLE READ, MySQL's default, the session would not [see new
rows][snippets.refresh.postgresql_isolation_decides] either.
"""

from collections.abc import Callable

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import select

from snippets.flask_library import use_library
from snippets.library import Author

LABEL = "A loop, a CLI command: old values"
REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()


def watch(app: Flask, sleep: Callable[[Flask], None]) -> None:
    with app.app_context():
        for _ in range(2):  # while True
            authors = db.session.scalars(select(Author).order_by(Author.id)).all()
            print([author.name for author in authors])
            #> ['Ursula', 'Octavia']
            #> ['Ursula', 'Octavia']
            sleep(app)


def request_meanwhile(app: Flask) -> None:
    with app.app_context():
        db.session.get(Author, 1).name = "Le Guin"
        db.session.commit()


def main() -> None:
    app = Flask(__name__)
    use_library(app, db)
    watch(app, sleep=request_meanwhile)


if __name__ == "__main__":
    main()
