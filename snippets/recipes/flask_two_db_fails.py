"""With two `SQLAlchemy()` objects, the one that is asked is not the one that the app knows.

Each has a session and engines of its own, and `init_app()` makes the app known to one of them. It
happens when a module makes a second one, or one file is imported under two names, as `app` and as
`__main__`.

The commit of the other raises nothing and does not save the author, who is in the first one's
session: [the session that holds an object][snippets.detachment.an_object_belongs_to_one_session] writes its changes.
"""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

from snippets.flask_library import use_library
from snippets.library import Author

LABEL = "Two `SQLAlchemy()` objects"
REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()  # in app.py
models_db = SQLAlchemy()  # in models.py


def find_author(author_id: int) -> str:
    return models_db.session.get(Author, author_id).name


def save() -> None:
    models_db.session.commit()


def main() -> None:
    app = Flask(__name__)
    use_library(app, db)
    with app.app_context():
        try:
            print(find_author(1))
        except RuntimeError as error:
            print(error)
            #> The current Flask app is not registered with this 'SQLAlchemy' instance. Did you forget to call 'init_app', or did you create multiple 'SQLAlchemy' instances?

    with app.app_context():
        db.session.get(Author, 1).name = "Le Guin"
        save()
    with app.app_context():
        print(db.session.get(Author, 1).name)
        #> Ursula


if __name__ == "__main__":
    main()
