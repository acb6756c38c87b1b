"""A test passes though its view does not commit: both use the session of one app context.

Flask-SQLAlchemy 3 keeps [a session for each app context][snippets.recipes.flask_nested_context_fails].
A request of the test client pushes none where one of the app is open: the view works in the context of the
test, and after the request nothing removes the session.
"""

from flask import Blueprint, Flask
from flask_sqlalchemy import SQLAlchemy

from snippets.flask_library import use_library
from snippets.library import Author

LABEL = "Flask: an app context around the test"
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
    with app.app_context():
        app.test_client().put("/authors/1/Le Guin")
        print(db.session.get_one(Author, 1).name)
        #> Le Guin


if __name__ == "__main__":
    main()
