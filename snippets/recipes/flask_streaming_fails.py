"""A generator that makes the response runs when the app context has ended.

Flask takes the lines from the generator when the view has returned and its context is popped, and
`db.session` is found by the app context.
"""

from collections.abc import Iterator

from flask import Blueprint, Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import select

from snippets.flask_library import use_library
from snippets.library import Author

LABEL = "Streaming: outside of app context"
REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()
routes = Blueprint("library", __name__)


@routes.get("/authors")
def export() -> Iterator[str]:
    def lines() -> Iterator[str]:
        for author in db.session.scalars(select(Author)):
            yield f"{author.name}: {len(author.books)} books\n"

    return lines()


def main() -> None:
    app = Flask(__name__)
    app.register_blueprint(routes)
    use_library(app, db)
    try:
        print(app.test_client().get("/authors").text.splitlines())
    except RuntimeError as error:
        print(str(error).splitlines()[0])
        #> Working outside of application context.


if __name__ == "__main__":
    main()
