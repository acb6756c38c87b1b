"""A hook before the commit announces an author without an id, and one that is never saved.

A new object has no key until [the flush][snippets.states.new_object_has_no_identity], and until the
commit [a rollback takes the row back][snippets.states.flush_writes_commit_keeps]. What leaves the
database, a message, a cache, a search index, is not taken back.
"""

from flask import Blueprint, Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.exc import IntegrityError

from snippets.flask_library import use_library
from snippets.library import Author

LABEL = "A hook: the id is None, or not saved"
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
    after_change(author)
    db.session.commit()
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
    #> ['author None: Mary', 'author 1: Ursula']


if __name__ == "__main__":
    main()
