"""Code that runs in a request uses the app context, and so the session, that is there.

Push an app context where there is none, once, at the outermost place: in a script, a thread, a
scheduled job.
"""

from flask import Blueprint, Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.exc import InvalidRequestError

from snippets.flask_library import use_library
from snippets.library import Author, Book

REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()
routes = Blueprint("library", __name__)


@routes.post("/authors/<int:author_id>/books/<title>")
def create_book(author_id: int, title: str) -> str:
    author = db.session.get(Author, author_id)
    return f"book {save_book(author, title)}"


def save_book(author: Author, title: str) -> int:
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
        #> 200 book 5
    except InvalidRequestError as error:
        print(error)


if __name__ == "__main__":
    main()
