"""The hook runs after the commit: the row is there, and its values are loaded again.

In Flask-Admin `on_model_change()` runs before the flush, with `model.id` `None` for a new object,
and `after_model_change()` after the commit. So do those of SQLAdmin, where the model of
`on_model_change()` has not got the new values yet. If only the key is needed, within the
transaction, call `db.session.flush()`. For code that does not see the commit there is [a hook on
it][snippets.recipes.celery_on_commit].

Flask-Admin has added a new model before `on_model_change()`, so a query there autoflushes it, and
raises where the hook was to fill a NOT NULL column. Query [within `with
db.session.no_autoflush:`][snippets.fixes.error_autoflush_warning].
"""

from flask import Blueprint, Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.exc import IntegrityError

from snippets.flask_library import use_library
from snippets.library import Author

REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()
routes = Blueprint("library", __name__)
announced: list[str] = []


def after_change(author: Author) -> None:
    announced.append(f"author {author.id}: {author.name}")


@routes.post("/authors/<name>")
def create(name: str) -> str:
    author = Author(id=1 if name == "Ursula" else None, name=name)
    db.session.add(author)
    db.session.commit()
    after_change(author)
    return "saved"


def main() -> None:
    app = Flask(__name__)
    app.register_blueprint(routes)
    use_library(app, db)
    for name in ("Mary", "Ursula"):
        try:
            print(app.test_client().post(f"/authors/{name}").text)
            #> saved
        except IntegrityError as error:
            print("not saved:", error.orig)
            #> not saved: UNIQUE constraint failed: author.id
    print(announced)
    #> ['author 3: Mary']


if __name__ == "__main__":
    main()
