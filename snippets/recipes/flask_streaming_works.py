"""`stream_with_context()` keeps the context, and so the session, until the last line.

A client that reads slowly holds a connection of the pool as long.
"""

from collections.abc import Iterator

from flask import Blueprint, Flask, stream_with_context
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import select

from snippets.flask_library import use_library
from snippets.library import Author

REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()
routes = Blueprint("library", __name__)


@routes.get("/authors")
def export() -> Iterator[str]:
    def lines() -> Iterator[str]:
        for author in db.session.scalars(select(Author)):
            yield f"{author.name}: {len(author.books)} books\n"

    return stream_with_context(lines())


def main() -> None:
    app = Flask(__name__)
    app.register_blueprint(routes)
    use_library(app, db)
    try:
        print(app.test_client().get("/authors").text.splitlines())
        #> ['Ursula: 2 books', 'Octavia: 1 books']
    except RuntimeError as error:
        print(str(error).splitlines()[0])


if __name__ == "__main__":
    main()
