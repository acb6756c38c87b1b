"""Open the app context for the test's own queries, and let none be open around a request.

Each request then has a context and a session of its own, and its end drops what was not committed.
Load the object again after the request: one from an earlier context is detached.
"""

from flask import Blueprint, Flask
from flask_sqlalchemy import SQLAlchemy

from snippets.flask_library import use_library
from snippets.library import Author

REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()
routes = Blueprint("library", __name__)


@routes.put("/authors/<int:author_id>/<name>")
def rename(author_id: int, name: str) -> str:
    db.session.get_one(Author, author_id).name = name  # and no commit
    return name


def main() -> None:
    app = Flask(__name__)
    app.register_blueprint(routes)
    use_library(app, db)
    app.test_client().put("/authors/1/Le Guin")
    with app.app_context():
        print(db.session.get_one(Author, 1).name)
        #> Ursula


if __name__ == "__main__":
    main()
