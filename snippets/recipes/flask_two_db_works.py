"""One `SQLAlchemy()` object, in a module of its own that all others import.

That module imports neither the app nor the models, and the app is made in a function,
`create_app()`, that calls `init_app()`. A mapped object has no `save()`: a library's hook of that name,
as Flask-User's `save_object()`, may be empty, where the commit is that of the object's session.
"""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

from snippets.flask_library import use_library
from snippets.library import Author

REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()  # in db.py, which app.py and models.py import


def find_author(author_id: int) -> str:
    return db.session.get(Author, author_id).name


def save() -> None:
    db.session.commit()


def main() -> None:
    app = Flask(__name__)
    use_library(app, db)
    with app.app_context():
        try:
            print(find_author(1))
            #> Ursula
        except RuntimeError as error:
            print(error)

    with app.app_context():
        db.session.get(Author, 1).name = "Le Guin"
        save()
    with app.app_context():
        print(db.session.get(Author, 1).name)
        #> Le Guin


if __name__ == "__main__":
    main()
