"""A helper that pushes an app context of its own gets another session.

Flask-SQLAlchemy 3 keeps a session for each app context, and the helper's context is not the
request's. An object [belongs to one session][snippets.detachment.an_object_belongs_to_one_session]:
the author is in the request's.
"""

from flask import Blueprint, Flask, current_app
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.exc import InvalidRequestError

from snippets.flask_library import use_library
from snippets.library import Author, Book

LABEL = "Nested app contexts, two sessions"
REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()
routes = Blueprint("library", __name__)


@routes.post("/authors/<int:author_id>/books/<title>")
def create_book(author_id: int, title: str) -> str:
    author = db.session.get(Author, author_id)
    return f"book {save_book(author, title)}"


def save_book(author: Author, title: str) -> int:
    with current_app.app_context():  # for scripts, too
        book = Book(title=title, author=author)
        db.session.add(book)
        db.session.commit()
        return book.id


def main() -> None:
    app = Flask(__name__)
    app.register_blueprint(routes)
    use_library(app, db)
    try:
        response = app.test_client().post("/authors/1/books/Malafrena")
        print(response.status_code, response.text)
    except InvalidRequestError as error:
        print(error)
        #> Object '<Author at 0x...>' is already attached to session 'N' (this is 'M')


if __name__ == "__main__":
    main()
