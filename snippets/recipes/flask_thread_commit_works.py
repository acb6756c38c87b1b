"""The thread gets the key, and loads the object into the session that it commits.

The end of the app context closes that session, also when the thread fails.
"""

from threading import Thread

from flask import Blueprint, Flask, current_app
from flask_sqlalchemy import SQLAlchemy

from snippets.flask_library import use_library
from snippets.library import Author

REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()
routes = Blueprint("library", __name__)
threads: list[Thread] = []


def complete(app: Flask, author_id: int) -> None:
    with app.app_context():
        author = db.session.get(Author, author_id)
        author.born = 1930
        db.session.commit()


@routes.post("/authors/<int:author_id>/complete")
def start_to_complete(author_id: int) -> str:
    author = db.session.get(Author, author_id)
    app = current_app._get_current_object()
    threads.append(Thread(target=complete, args=(app, author_id)))
    return f"{author.name}, soon"


def main() -> None:
    app = Flask(__name__)
    app.register_blueprint(routes)
    use_library(app, db)
    print(app.test_client().post("/authors/1/complete").text)
    #> Ursula, soon
    threads[-1].start()  # as late as it may be
    threads[-1].join()
    with app.app_context():
        print(db.session.get(Author, 1).born)
        #> 1930


if __name__ == "__main__":
    main()
