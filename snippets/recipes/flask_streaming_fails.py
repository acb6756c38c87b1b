"""A generator that makes the response runs when the app context has ended.

Flask takes the lines from the generator when the view has returned and its context is popped, and
`db.session` is found by the app context. An object that the view loaded is detached by then:
[`scoped_session.remove()`][snippets.detachment.scoped_session_remove_detaches] has ended its session. What is not loaded
raises `DetachedInstanceError`: here the books; after a commit, by default, each column too.
"""

from collections.abc import Iterator

from flask import Blueprint, Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import select
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.flask_library import use_library
from snippets.library import Author

LABEL = "Streams: no app context, detached"
REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()
routes = Blueprint("library", __name__)


@routes.get("/authors")
def export() -> Iterator[str]:
    def lines() -> Iterator[str]:
        for author in db.session.scalars(select(Author)):
            yield f"{author.name}: {len(author.books)} books\n"

    return lines()


@routes.get("/authors/<int:author_id>")
def export_one(author_id: int) -> Iterator[str]:
    author = db.session.get(Author, author_id)

    def lines() -> Iterator[str]:
        yield f"{author.name}: {len(author.books)} books\n"

    return lines()


def main() -> None:
    app = Flask(__name__)
    app.register_blueprint(routes)
    use_library(app, db)
    for path in ("/authors", "/authors/1"):
        try:
            print(app.test_client().get(path).text.splitlines())
        except (RuntimeError, DetachedInstanceError) as error:
            print(str(error).splitlines()[0])
            #> Working outside of application context.
            #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
