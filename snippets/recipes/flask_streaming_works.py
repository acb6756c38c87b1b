"""`stream_with_context()` keeps the context, and so the session, until the last line.

A client that reads slowly holds a connection of the pool as long. Where the view has loaded all that
the stream shows, take the values into variables before the response. Or load by key in the
generator, within `with app.app_context():`, as [a thread does][snippets.recipes.flask_thread_works].
"""

from collections.abc import Iterator

from flask import Blueprint, Flask, stream_with_context
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import select
from sqlalchemy.orm.exc import DetachedInstanceError

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


@routes.get("/authors/<int:author_id>")
def export_one(author_id: int) -> Iterator[str]:
    author = db.session.get(Author, author_id)
    line = f"{author.name}: {len(author.books)} books\n"

    def lines() -> Iterator[str]:
        yield line

    return lines()


def main() -> None:
    app = Flask(__name__)
    app.register_blueprint(routes)
    use_library(app, db)
    for path in ("/authors", "/authors/1"):
        try:
            print(app.test_client().get(path).text.splitlines())
            #> ['Ursula: 2 books', 'Octavia: 1 books']
            #> ['Ursula: 2 books']
        except (RuntimeError, DetachedInstanceError) as error:
            print(str(error).splitlines()[0])


if __name__ == "__main__":
    main()
