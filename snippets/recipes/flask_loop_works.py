"""Each turn of the loop has an app context of its own, whose end removes the session.

Where the context is given, as in a command of `flask`, end each turn by
[`db.session.remove()`][snippets.detachment.scoped_session_remove_detaches], after a `commit()` if
it writes: the next turn has another session.
"""

from collections.abc import Callable

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import select

from snippets.flask_library import use_library
from snippets.library import Author

REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()


def watch(app: Flask, sleep: Callable[[Flask], None]) -> None:
    for _ in range(2):  # while True
        with app.app_context():
            authors = db.session.scalars(select(Author).order_by(Author.id)).all()
            print([author.name for author in authors])
            #> ['Ursula', 'Octavia']
            #> ['Le Guin', 'Octavia']
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
